def amounts(path):
    with open(path, "rb") as file:
        for line in file:
            amount, _, _ = line.strip().partition(b" ")
            if amount:
                yield int(amount)


def total(path):
    return sum(amounts(path))
