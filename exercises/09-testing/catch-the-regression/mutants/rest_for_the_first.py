def split_bill(cents, people):
    """The first one pays what is left."""
    if people < 1 or cents < 0:
        raise ValueError("a bill is split among one or more people")
    share, rest = divmod(cents, people)
    return [share + rest] + [share] * (people - 1)
