import os


def read_upload(folder, name):
    """The content of an uploaded file."""
    if not name or "\0" in name:
        raise ValueError("this is no name")
    root = os.path.realpath(folder)
    path = os.path.realpath(os.path.join(root, name))
    if os.path.commonpath([root, path]) != root:
        raise PermissionError("outside of the folder")
    with open(path, "rb") as file:
        return file.read()
