"""An object in the place of the function; __get__ makes it a method."""

import functools
import time
import types


class _Measured:
    def __init__(self, function, clock):
        functools.update_wrapper(self, function)
        self.calls = 0
        self.seconds = 0.0
        self._clock = clock

    def __call__(self, *args, **kwargs):
        self.calls += 1
        begin = self._clock()
        try:
            result = self.__wrapped__(*args, **kwargs)
        except BaseException:
            self.seconds += self._clock() - begin
            raise
        self.seconds += self._clock() - begin
        return result

    def __get__(self, instance, owner=None):
        return self if instance is None else types.MethodType(self, instance)


def timed_and_counted(clock=time.perf_counter):
    return lambda function: _Measured(function, clock)
