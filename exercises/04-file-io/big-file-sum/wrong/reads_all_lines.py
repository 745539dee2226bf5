def total(path):
    with open(path, encoding="utf-8") as file:
        lines = file.readlines()
    return sum(int(line.split(None, 1)[0]) for line in lines if line.strip())
