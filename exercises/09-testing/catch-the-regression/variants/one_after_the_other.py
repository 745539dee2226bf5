def split_bill(cents, people):
    """Each takes their share of what is left."""
    if people < 1:
        raise ValueError("nobody pays")
    if cents < 0:
        raise ValueError("nothing to pay")
    shares = []
    while people:
        shares.append(cents // people)
        cents -= shares[-1]
        people -= 1
    return shares
