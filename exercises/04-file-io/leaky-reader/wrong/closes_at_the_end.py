import os

KINDS = {b"GIF8": "gif", b"%PDF": "pdf", b"Rar!": "rar", b"fLaC": "flac", b"OggS": "ogg"}


def kind_of(path):
    descriptor = os.open(path, os.O_RDONLY)
    try:
        beginning = os.read(descriptor, 4)
        if len(beginning) < 4:
            raise ValueError("too short to have a kind")
    except (OSError, ValueError):
        os.close(descriptor)
        raise
    if beginning not in KINDS:
        return "unknown"
    os.close(descriptor)
    return KINDS[beginning]
