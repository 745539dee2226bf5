def split_bill(cents, people):
    """Divides, and hands out the rest cent by cent."""
    if people < 1 or cents < 0:
        raise ValueError("a bill is split among one or more people")
    share = int(cents / people)
    rest = cents - share * people
    return [share + 1 if place < rest else share for place in range(people)]
