def split_bill(cents, people):
    """Everybody pays the same, rounded; the last one what is left."""
    if people < 1 or cents < 0:
        raise ValueError("a bill is split among one or more people")
    share = (2 * cents + people) // (2 * people)
    return [share] * (people - 1) + [cents - share * (people - 1)]
