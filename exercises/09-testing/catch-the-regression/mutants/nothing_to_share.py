def split_bill(cents, people):
    """Nothing is split into nothing."""
    if people < 1 or cents < 0:
        raise ValueError("a bill is split among one or more people")
    if not cents:
        return []
    share, rest = divmod(cents, people)
    return [share + 1] * rest + [share] * (people - rest)
