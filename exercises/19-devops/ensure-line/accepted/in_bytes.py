"""Works on bytes, and writes only behind the first byte that changes."""

import os
import re


def ensure_line(path, line, pattern=None):
    new = line.encode()
    if b"\n" in new or b"\r" in new:
        raise ValueError(line)
    try:
        with open(path, "rb") as file:
            lines = list(file)
    except FileNotFoundError:
        lines = []
    place = None
    if pattern is not None:
        for number, old in enumerate(lines):
            if re.search(pattern, old.rstrip(b"\n").decode("utf-8", "surrogateescape")):
                place = number
    if place is None:
        if any(old == new or old == new + b"\n" for old in lines):
            return False
        start = sum(map(len, lines))
        tail = (b"\n" if lines and not lines[-1].endswith(b"\n") else b"") + new + b"\n"
    else:
        end = b"\n" if lines[place].endswith(b"\n") else b""
        if lines[place] == new + end:
            return False
        start = sum(map(len, lines[:place]))
        tail = new + end + b"".join(lines[place + 1:])
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.seek(start)
        file.write(tail)
        file.truncate()
    return True
