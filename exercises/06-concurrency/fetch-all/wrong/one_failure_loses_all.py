"""The first error comes out of map, and all pages are lost."""

from concurrent.futures import ThreadPoolExecutor


def fetch_all(fetch, names):
    names = list(names)
    with ThreadPoolExecutor(max_workers=max(1, len(names))) as pool:
        return list(pool.map(fetch, names))
