"""A pool with a worker for each name; map keeps the order by itself."""

from concurrent.futures import ThreadPoolExecutor


def fetch_all(fetch, names):
    def page_or_none(name):
        try:
            return fetch(name)
        except OSError:
            return None

    names = list(names)
    with ThreadPoolExecutor(max_workers=max(1, len(names))) as pool:
        return list(pool.map(page_or_none, names))
