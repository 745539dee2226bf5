def split_bill(cents, people):
    """Only those who have something to pay."""
    if people < 1 or cents < 0:
        raise ValueError("a bill is split among one or more people")
    share, rest = divmod(cents, people)
    shares = [share + 1] * rest + [share] * (people - rest)
    return [each for each in shares if each] or shares
