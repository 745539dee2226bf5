import contextlib
import os

KINDS = {b"GIF8": "gif", b"%PDF": "pdf", b"Rar!": "rar", b"fLaC": "flac", b"OggS": "ogg"}


@contextlib.contextmanager
def opened(path):
    descriptor = os.open(path, os.O_RDONLY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def kind_of(path):
    with opened(path) as descriptor:
        beginning = os.read(descriptor, 4)
    if len(beginning) < 4:
        raise ValueError("too short to have a kind")
    return KINDS.get(beginning, "unknown")
