KINDS = {b"GIF8": "gif", b"%PDF": "pdf", b"Rar!": "rar", b"fLaC": "flac", b"OggS": "ogg"}


def kind_of(path):
    """The kind of a file, by its first four bytes."""
    with open(path, "rb") as file:
        beginning = file.read(4)
    if len(beginning) < 4:
        raise ValueError("too short to have a kind")
    return KINDS.get(beginning, "unknown")
