"""Takes zero steps for no argument."""


def make_counter(start=0, step=1):
    """Return three functions that share one counter: advance, peek, reset."""
    count = start

    def advance(times=None):
        nonlocal count
        count += (times or 1) * step
        return count

    def peek():
        return count

    def reset():
        nonlocal count
        count = start

    return advance, peek, reset
