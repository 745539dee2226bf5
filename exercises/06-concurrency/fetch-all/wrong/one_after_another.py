"""No threads: each request waits for the answer to the one before."""


def fetch_all(fetch, names):
    pages = []
    for name in names:
        try:
            pages.append(fetch(name))
        except OSError:
            pages.append(None)
    return pages
