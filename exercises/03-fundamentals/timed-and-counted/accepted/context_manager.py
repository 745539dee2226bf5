"""The measuring is a context manager, the decorator only puts it round the call."""

from contextlib import contextmanager
from functools import wraps
from time import perf_counter


@contextmanager
def _measuring(target, clock):
    begin = clock()
    target.calls += 1
    try:
        yield
    finally:
        end = clock()
        target.seconds += end - begin


def timed_and_counted(clock=perf_counter):
    def decorate(function):
        def wrapper(*args, **kwargs):
            with _measuring(wrapper, clock):
                return function(*args, **kwargs)

        wrapper = wraps(function)(wrapper)
        wrapper.calls, wrapper.seconds = 0, 0
        return wrapper

    return decorate
