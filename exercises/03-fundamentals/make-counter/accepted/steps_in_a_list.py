"""Without nonlocal: the closure changes what is in a list, and never assigns a name."""


def make_counter(start=0, step=1):
    steps = [0]

    def advance(times=1):
        steps[0] += times
        return peek()

    def peek():
        return start + step * steps[0]

    def reset():
        steps[0] = 0

    return (advance, peek, reset)
