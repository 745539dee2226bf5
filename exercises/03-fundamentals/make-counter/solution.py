def make_counter(start=0, step=1):
    """Return three functions that share one counter: advance, peek, reset."""
    count = start

    def advance(times=1):
        nonlocal count
        count += times * step
        return count

    def peek():
        return count

    def reset():
        nonlocal count
        count = start

    return advance, peek, reset
