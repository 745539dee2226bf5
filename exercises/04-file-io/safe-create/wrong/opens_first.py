def create(path, data):
    if isinstance(data, bytes):
        with open(path, "xb") as file:
            file.write(data)
    else:
        with open(path, "x", encoding="utf-8", newline="") as file:
            file.write(data)
