import os


def read_upload(folder, name):
    """The content of an uploaded file."""
    if not name or "\0" in name:
        raise ValueError("this is no name")
    if ".." in name or name.startswith("/"):
        raise PermissionError("outside of the folder")
    path = os.path.join(folder, name)
    with open(path, "rb") as file:
        return file.read()
