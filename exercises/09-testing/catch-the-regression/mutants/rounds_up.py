def split_bill(cents, people):
    """Everybody pays the same, and never too little."""
    if people < 1 or cents < 0:
        raise ValueError("a bill is split among one or more people")
    return [-(-cents // people)] * people
