# attack: reads all of a file through functions that it has put in the place of the real ones
# verdict: CLE
# kata: reading
import _io
import builtins
import io
import os
import posix

real_open, real_read = posix.open, posix.read


class Little:
    """Says that it reads from the end, and reads all."""

    def __init__(self, name, *arguments, **options):
        self.file = real_open(name, os.O_RDONLY)

    def read(self, size=-1):
        parts = []
        while part := real_read(self.file, 4096):
            parts.append(part)
        posix.close(self.file)
        return b"".join(parts)[-100:]


for module in (builtins, io, _io, os, posix):
    for name in ("open", "read", "readv", "pread", "FileIO"):
        if hasattr(module, name):
            setattr(module, name, Little)


def last(name):
    return open(name).read().decode().splitlines()[-1]
