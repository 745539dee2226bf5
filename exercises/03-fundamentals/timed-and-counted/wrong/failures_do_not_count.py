"""Counts and measures only what succeeds."""

import functools
import time


def timed_and_counted(clock=time.perf_counter):
    """Return a decorator that counts the calls of a function, and adds up how long they take."""

    def decorate(function):
        @functools.wraps(function)
        def measured(*args, **kwargs):
            begin = clock()
            result = function(*args, **kwargs)
            measured.calls += 1
            measured.seconds += clock() - begin
            return result

        measured.calls = 0
        measured.seconds = 0
        return measured

    return decorate
