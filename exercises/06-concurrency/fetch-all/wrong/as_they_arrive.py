"""Collects pages in the order in which they arrive."""

from threading import Thread


def fetch_all(fetch, names):
    pages = []

    def work(name):
        try:
            page = fetch(name)
        except OSError:
            page = None
        pages.append(page)

    threads = [Thread(target=work, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return pages
