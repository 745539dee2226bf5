"""A generator of lines from the end, of which the first few are taken."""

from itertools import islice


def blocks_backwards(file, size=4096):
    place = file.seek(0, 2)
    while place:
        step = min(size, place)
        place -= step
        file.seek(place)
        yield file.read(step)


def lines_backwards(file):
    pieces, at_the_end = [], True
    for block in blocks_backwards(file):
        if at_the_end and block.endswith(b"\n"):
            block = block[:-1]
        at_the_end = False
        head, *lines = block.split(b"\n")
        for line in reversed(lines):
            pieces.append(line)
            yield b"".join(reversed(pieces))
            pieces = []
        pieces.append(head)
    if not at_the_end:
        yield b"".join(reversed(pieces))


def tail(path, count):
    if count < 0:
        raise ValueError("negative")
    with open(path, "rb", buffering=0) as file:
        lines = list(islice(lines_backwards(file), count))
    return [line.decode(errors="replace") for line in reversed(lines)]
