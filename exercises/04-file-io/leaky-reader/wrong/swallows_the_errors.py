KINDS = {b"GIF8": "gif", b"%PDF": "pdf", b"Rar!": "rar", b"fLaC": "flac", b"OggS": "ogg"}


def kind_of(path):
    try:
        with open(path, "rb") as file:
            beginning = file.read(4)
    except OSError:
        return "unknown"
    return KINDS.get(beginning, "unknown")
