"""Looks at packed files and folders."""

import gzip
import os


def unpacked(name):
    with gzip.open(name) as file:
        return file.read()


def size_unpacked(name):
    size = 0
    with gzip.open(name) as file:
        while True:
            piece = file.read(1 << 16)
            if not piece:
                return size
            size += len(piece)


def pack(name, text):
    with gzip.open(name, "wb") as file:
        file.write(text.encode())


def names(folder="."):
    """The names of the logs in a folder, sorted."""
    return sorted(name for name in os.listdir(folder) if "log" in name and not name.endswith(".py"))
