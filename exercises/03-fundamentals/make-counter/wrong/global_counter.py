"""One global name, shared by all counters."""


def make_counter(start=0, step=1):
    global count
    count = start

    def advance(times=1):
        global count
        count += times * step
        return count

    def peek():
        return count

    def reset():
        global count
        count = start

    return advance, peek, reset
