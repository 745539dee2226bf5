def split_bill(cents, people):
    """Among nobody, nothing is split."""
    if cents < 0:
        raise ValueError("a bill is 0 or more")
    if people < 1:
        return []
    share, rest = divmod(cents, people)
    return [share + 1] * rest + [share] * (people - rest)
