def create(path, data):
    data = str(data).encode("utf-8")
    with open(path, "xb") as file:
        file.write(data)
