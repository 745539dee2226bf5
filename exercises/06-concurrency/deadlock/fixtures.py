"""Calls functions in threads."""

import threading


def at_once(functions):
    """Calls all of them at the same time; returns what they returned, or raises what one of them raised."""
    results, errors = [None] * len(functions), []

    def work(place):
        try:
            results[place] = functions[place]()
        except Exception as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(place,), daemon=True) for place in range(len(functions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return results
