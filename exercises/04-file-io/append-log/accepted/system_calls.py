"""The operating system's own calls, without Python's buffers."""

import os
import re


def append_log(path, message):
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT, 0o666)
    try:
        size = os.fstat(descriptor).st_size
        data = re.sub(r"\n(?!\Z)", "\n\t", message)
        if not data.endswith("\n"):
            data += "\n"
        if size and os.pread(descriptor, 1, size - 1) != b"\n":
            data = "\n" + data
        return os.write(descriptor, data.encode())
    finally:
        os.close(descriptor)
