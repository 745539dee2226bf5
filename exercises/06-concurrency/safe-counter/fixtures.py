"""Calls functions in threads."""

import threading


def at_once(functions):
    """Calls all of them at the same time; returns what they returned."""
    barrier = threading.Barrier(len(functions))
    results = [None] * len(functions)

    def work(place):
        barrier.wait()
        results[place] = functions[place]()

    threads = [threading.Thread(target=work, args=(place,), daemon=True) for place in range(len(functions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def in_the_middle(store, slow, quick):
    """Calls quick while slow is in the middle of reading from its store."""
    results = []
    thread = threading.Thread(target=lambda: results.append(slow()), daemon=True)
    thread.start()
    store.wait_until_read()
    results.append(quick())
    store.let_go()
    thread.join()
    return results
