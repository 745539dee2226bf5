"""Joins each thread right behind its start, so that there is one at a time."""

from threading import Thread


def fetch_all(fetch, names):
    pages = []

    def work(name):
        try:
            pages.append(fetch(name))
        except OSError:
            pages.append(None)

    for name in names:
        thread = Thread(target=work, args=(name,))
        thread.start()
        thread.join()
    return pages
