KINDS = {b"GIF8": "gif", b"%PDF": "pdf", b"Rar!": "rar", b"fLaC": "flac", b"OggS": "ogg"}
OPENED = []


def kind_of(path):
    file = open(path, "rb")
    OPENED.append(file)
    beginning = file.read(4)
    if len(beginning) < 4:
        raise ValueError("too short to have a kind")
    return KINDS.get(beginning, "unknown")
