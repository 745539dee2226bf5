import os

BLOCK = 65536


def tail(path, count):
    """Return the last lines of a file."""
    if count < 0:
        raise ValueError("a number of lines is 0 or more")
    if count == 0:
        return []
    with open(path, "rb", buffering=0) as file:
        place = file.seek(0, os.SEEK_END)
        blocks = []
        size = min(BLOCK, place)
        file.seek(place - size)
        blocks.append(file.read(size))
    lines = b"".join(reversed(blocks)).split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    return [line.decode("utf-8", "replace") for line in lines[-count:]]
