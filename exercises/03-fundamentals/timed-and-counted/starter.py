import time


def timed_and_counted(clock=time.perf_counter):
    """Return a decorator that counts the calls of a function, and adds up how long they take."""

    def decorate(function):
        def measured(*args):
            return function(*args)

        return measured

    return decorate
