def create(path, data):
    if isinstance(data, str):
        data = data.encode("utf-8")
    elif not isinstance(data, bytes):
        raise TypeError("data must be str or bytes")
    with open(path, "ab") as file:
        file.write(data)
