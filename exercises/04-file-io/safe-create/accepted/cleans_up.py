import os


def create(path, data):
    if isinstance(data, bytes):
        mode, options = "xb", {}
    else:
        mode, options = "x", {"encoding": "utf-8", "newline": ""}
    with open(path, mode, **options) as file:
        try:
            file.write(data)
            file.flush()
        except BaseException:
            os.remove(path)
            raise
