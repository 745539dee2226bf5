"""An object with __call__, which keeps the functions in the order in which they run."""


class compose:
    def __init__(self, *functions):
        if not all(map(callable, functions)):
            raise TypeError("everything must be callable")
        self._steps = functions[::-1]

    def __call__(self, *args, **kwargs):
        if not self._steps:
            (value,) = args
            return value
        first, *others = self._steps
        result = first(*args, **kwargs)
        while others:
            result = others.pop(0)(result)
        return result
