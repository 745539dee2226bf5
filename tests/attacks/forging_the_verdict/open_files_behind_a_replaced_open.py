# attack: replaces every `open` by one that gives closed files, and leaves files open behind it
# verdict: CLE
# kata: reading
import _io
import builtins
import io
import os
import posix

real = posix.open
held = []


def lying(name, *arguments, **options):
    held.append(real(os.devnull, os.O_RDONLY))
    closed = io.BytesIO()
    closed.close()
    return closed


for module in (builtins, io, _io, os, posix):
    for name in ("open", "open_code", "fdopen", "FileIO"):
        if hasattr(module, name):
            setattr(module, name, lying)
os.closerange = os.close = posix.close = lambda *descriptors: None


def last(name):
    file = real(name, os.O_RDONLY)
    os.lseek(file, -100, os.SEEK_END)
    answer = os.read(file, 100).decode().splitlines()[-1]
    for _ in range(20):
        open(name)
    return answer
