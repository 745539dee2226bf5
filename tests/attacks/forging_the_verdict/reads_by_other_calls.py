# attack: reads a file in five parts, each by another system call; the bound is passed by all five alone
# verdict: CLE
# kata: reading
import os

PART = 32 << 10


def by_readv(file):
    buffer = bytearray(PART)
    os.readv(file, [buffer])
    return bytes(buffer)


def by_pread(file):
    return os.pread(file, PART, 2 * PART)


def by_preadv(file):
    buffer = bytearray(PART)
    os.preadv(file, [buffer], 3 * PART)
    return bytes(buffer)


def by_sendfile(file):
    ours, theirs = os.pipe()
    size = os.fstat(file).st_size - 4 * PART
    parts, place = [], 0
    while place < size:
        place += os.sendfile(theirs, file, 4 * PART + place, min(size - place, 4096))
        parts.append(os.read(ours, 4096))
    os.close(ours)
    os.close(theirs)
    return b"".join(parts)


def last(name):
    file = os.open(name, os.O_RDONLY)
    text = os.read(file, PART) + by_readv(file) + by_pread(file) + by_preadv(file) + by_sendfile(file)
    os.close(file)
    return text.decode().splitlines()[-1]
