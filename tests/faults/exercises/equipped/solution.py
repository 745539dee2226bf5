import equipment


def total(xs):
    return equipment.add(xs[0], xs[1], xs[2])


def copied(path):
    with open(path) as file:
        text = file.read()
    with open("copy.txt", "w") as file:
        file.write(text)
    return text
