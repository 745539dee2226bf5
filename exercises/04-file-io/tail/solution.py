import os

BLOCK = 8192


def tail(path, count):
    """Return the last lines of a file."""
    if count < 0:
        raise ValueError("a number of lines is 0 or more")
    if count == 0:
        return []
    with open(path, "rb") as file:
        place = file.seek(0, os.SEEK_END)
        blocks, ends = [], 0
        while place > 0 and ends <= count:
            size = min(BLOCK, place)
            place -= size
            file.seek(place)
            block = file.read(size)
            if not blocks and not block.endswith(b"\n"):
                ends += 1  # the last line ends with the file
            ends += block.count(b"\n")
            blocks.append(block)
    lines = b"".join(reversed(blocks)).split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    return [line.decode("utf-8", "replace") for line in lines[-count:]]
