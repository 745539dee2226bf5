import os


def read_upload(folder, name):
    """The content of an uploaded file."""
    if not name or "\0" in name:
        raise ValueError("this is no name")
    path = os.path.join(folder, name.replace("../", ""))
    with open(path, "rb") as file:
        return file.read()
