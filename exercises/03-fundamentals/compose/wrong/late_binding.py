"""Each lambda looks its names up when it is called, and by then they mean something else."""


def compose(*functions):
    for function in functions:
        if not callable(function):
            raise TypeError(f"not callable: {function!r}")
    if not functions:
        return lambda value: value
    composed = functions[-1]
    for function in functions[:-1]:
        previous = composed
        composed = lambda *args, **kwargs: function(previous(*args, **kwargs))
    return composed
