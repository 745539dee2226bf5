"""An object that can be called, but does not become a method."""

import functools
import time


class timed_and_counted:
    def __init__(self, clock=time.perf_counter):
        self.clock = clock

    def __call__(self, function):
        return Measured(function, self.clock)


class Measured:
    def __init__(self, function, clock):
        functools.update_wrapper(self, function)
        self.function = function
        self.clock = clock
        self.calls = 0
        self.seconds = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        begin = self.clock()
        try:
            return self.function(*args, **kwargs)
        finally:
            self.seconds += self.clock() - begin
