import os

KINDS = {b"GIF8": "gif", b"%PDF": "pdf", b"Rar!": "rar", b"fLaC": "flac", b"OggS": "ogg"}


def kind_of(path):
    descriptor = os.open(path, os.O_RDONLY)
    beginning = os.read(descriptor, 4)
    os.close(descriptor)
    if len(beginning) < 4:
        raise ValueError("too short to have a kind")
    return KINDS.get(beginning, "unknown")
