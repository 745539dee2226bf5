"""Threads put what they get into a queue, with its place; who waits sorts it in."""

import threading
from queue import Queue


def fetch_all(fetch, names):
    answers = Queue()

    def work(place, name):
        page = None
        try:
            page = fetch(name)
        except OSError:
            pass
        finally:
            answers.put((place, page))

    count = 0
    for place, name in enumerate(names):
        threading.Thread(target=work, args=(place, name), daemon=True).start()
        count += 1
    found = dict(answers.get() for _ in range(count))
    return [found[place] for place in range(count)]
