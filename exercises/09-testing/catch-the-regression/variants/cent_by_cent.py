def split_bill(cents, people):
    """The last ones pay a cent more."""
    if people <= 0 or cents < 0:
        raise ValueError((cents, people))
    shares = [cents // people for _ in range(people)]
    for place in range(cents % people):
        shares[-1 - place] += 1
    return shares
