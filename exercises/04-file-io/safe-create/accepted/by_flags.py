import os


def create(path, data):
    if not isinstance(data, (str, bytes)):
        raise TypeError("neither text nor bytes")
    content = data if isinstance(data, bytes) else bytes(data, "utf-8")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
