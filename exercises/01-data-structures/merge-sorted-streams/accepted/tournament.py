"""A tree of merges of two, each a generator that asks its two sides only when it has to."""

END = object()


def merged(*streams):
    if not streams:
        return iter(())
    if len(streams) == 1:
        return (item for item in streams[0])
    middle = len(streams) // 2
    return merged_two(merged(*streams[:middle]), merged(*streams[middle:]))


def merged_two(left, right):
    a, b = next(left, END), next(right, END)
    while a is not END and b is not END:
        if b < a:
            yield b
            b = next(right, END)
        else:
            yield a
            a = next(left, END)
    rest = left if b is END else right
    if a is not b:
        yield b if a is END else a
    yield from rest
