"""Returns the value from before the step."""


def make_counter(start=0, step=1):
    """Return three functions that share one counter: advance, peek, reset."""
    count = start

    def advance(times=1):
        nonlocal count
        before = count
        count += times * step
        return before

    def peek():
        return count

    def reset():
        nonlocal count
        count = start

    return advance, peek, reset
