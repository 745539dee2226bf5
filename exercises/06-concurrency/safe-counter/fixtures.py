"""Calls functions in threads."""

import sys
import threading
import time

PATIENCE = 0.015  # seconds


class Turns:
    """Lets another thread come in wherever one of the submission's functions returns, so that what is a race by
    luck alone becomes one for certain."""

    def __init__(self):
        self.last = None  # the thread that called or returned last

    def watch(self, frame, event, argument):
        me = threading.get_ident()
        self.last = me
        if event != "return" or frame.f_globals.get("__name__") != "safe_counter" or is_generator(frame.f_code):
            return
        # Until another one moves; or, as they may all wait for this one, not for long.
        end = time.monotonic() + PATIENCE
        while self.last == me and time.monotonic() < end:
            time.sleep(0.0005)


def is_generator(code):
    return code.co_flags & 0x20


def at_once(functions):
    """Calls all of them at the same time; returns what they returned."""
    barrier = threading.Barrier(len(functions))
    results = [None] * len(functions)
    turns = Turns()

    def work(place):
        barrier.wait()
        sys.setprofile(turns.watch)
        results[place] = functions[place]()
        sys.setprofile(None)

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
