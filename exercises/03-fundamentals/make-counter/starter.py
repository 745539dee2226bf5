count = 0


def make_counter(start=0, step=1):
    """Return three functions that share one counter: advance, peek, reset."""

    def advance():
        global count
        count += 1
        return count

    def peek():
        return count

    def reset():
        count = 0

    return advance, peek, reset
