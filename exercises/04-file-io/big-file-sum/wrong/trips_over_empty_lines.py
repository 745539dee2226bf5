def total(path):
    with open(path, encoding="utf-8") as file:
        return sum(int(line.split(None, 1)[0]) for line in file)
