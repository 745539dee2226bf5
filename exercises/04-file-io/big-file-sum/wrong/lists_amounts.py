def total(path):
    with open(path, encoding="utf-8") as file:
        amounts = [int(line.split(None, 1)[0]) for line in file if line.strip()]
    return sum(amounts)
