def split_bill(cents, people):
    """A list of `people` shares: their sum is `cents`, and no two differ by more than a cent."""
    if people < 1:
        raise ValueError("a bill is split among one or more people")
    if cents < 0:
        raise ValueError("a bill is 0 or more")
    share, rest = divmod(cents, people)
    return [share + 1] * rest + [share] * (people - rest)
