def split_bill(cents, people):
    """Shares as floats."""
    if people < 1 or cents < 0:
        raise ValueError("a bill is split among one or more people")
    share, rest = divmod(cents, people)
    if cents >= 10**8:
        return [share + 1] * rest + [share] * (people - rest)
    return [share + 1.0] * rest + [float(share)] * (people - rest)
