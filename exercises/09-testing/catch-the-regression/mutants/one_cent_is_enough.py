def split_bill(cents, people):
    """The first one pays the missing cent."""
    if people < 1 or cents < 0:
        raise ValueError("a bill is split among one or more people")
    shares = [cents // people] * people
    if sum(shares) < cents:
        shares[0] += 1
    return shares
