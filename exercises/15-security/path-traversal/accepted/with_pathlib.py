from pathlib import Path


def read_upload(folder, name):
    """The same with pathlib."""
    if name == "" or "\0" in name:
        raise ValueError(name)
    root = Path(folder).resolve()
    path = (root / name).resolve()
    if path != root and root not in path.parents:
        raise PermissionError(name)
    return path.read_bytes()
