"""The file as a piece of memory: the system reads what is looked at."""

import mmap
import os


def tail(path, count):
    if count < 0:
        raise ValueError(count)
    if os.path.getsize(path) == 0:
        return []
    with open(path, "rb") as file:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            end = len(data) - 1 if data[-1:] == b"\n" else len(data)
            lines = []
            while len(lines) < count and end >= 0:
                start = data.rfind(b"\n", 0, end) + 1
                lines.append(str(data[start:end], encoding="utf-8", errors="replace"))
                end = start - 1
    return lines[::-1]
