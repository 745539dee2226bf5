"""A pool of a fixed size: the fifth request waits for one of the first four."""

from concurrent.futures import ThreadPoolExecutor


def fetch_all(fetch, names):
    def page_or_none(name):
        try:
            return fetch(name)
        except OSError:
            return None

    with ThreadPoolExecutor(max_workers=4) as pool:
        return list(pool.map(page_or_none, names))
