def make_counter(start=0, step=1):
    count = start

    def advance(times=1):
        count += times * step
        return count

    def peek():
        return count

    def reset():
        count = start

    return advance, peek, reset
