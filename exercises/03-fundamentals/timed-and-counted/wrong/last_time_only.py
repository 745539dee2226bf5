"""Keeps the time of the last call instead of the sum."""

import functools
import time


def timed_and_counted(clock=time.perf_counter):
    """Return a decorator that counts the calls of a function, and adds up how long they take."""

    def decorate(function):
        @functools.wraps(function)
        def measured(*args, **kwargs):
            measured.calls += 1
            begin = clock()
            try:
                return function(*args, **kwargs)
            finally:
                measured.seconds = clock() - begin

        measured.calls = 0
        measured.seconds = 0
        return measured

    return decorate
