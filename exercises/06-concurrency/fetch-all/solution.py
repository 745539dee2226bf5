from threading import Thread


def fetch_all(fetch, names):
    """Return the pages of all names, in their order, fetched at the same time."""
    names = list(names)
    pages = [None] * len(names)

    def fetch_one(place):
        try:
            pages[place] = fetch(names[place])
        except OSError:
            pass  # its place stays None

    threads = [Thread(target=fetch_one, args=(place,)) for place in range(len(names))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return pages
