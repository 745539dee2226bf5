"""The threads look up name and place when they run, and by then the loop has gone on."""

from threading import Thread


def fetch_all(fetch, names):
    names = list(names)
    pages = [None] * len(names)
    threads = []
    for place, name in enumerate(names):

        def work():
            try:
                pages[place] = fetch(name)
            except OSError:
                pass

        threads.append(Thread(target=work))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return pages
