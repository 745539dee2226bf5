def create(path, data):
    if isinstance(data, str):
        data = data.encode("utf-8")
    elif not isinstance(data, bytes):
        raise TypeError("data must be str or bytes")
    with open(path, "wb") as file:
        file.write(data)
