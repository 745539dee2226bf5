import os

KINDS = {b"GIF8": "gif", b"%PDF": "pdf", b"Rar!": "rar", b"fLaC": "flac", b"OggS": "ogg"}


def kind_of(path):
    """The kind of a file, by its first four bytes."""
    descriptor = os.open(path, os.O_RDONLY)
    beginning = os.read(descriptor, 4)
    if len(beginning) < 4:
        raise ValueError("too short to have a kind")
    if beginning not in KINDS:
        return "unknown"
    os.close(descriptor)
    return KINDS[beginning]
