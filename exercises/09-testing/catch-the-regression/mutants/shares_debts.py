def split_bill(cents, people):
    """Debts are shared as well."""
    if people < 1:
        raise ValueError("a bill is split among one or more people")
    share, rest = divmod(cents, people)
    return [share + 1] * rest + [share] * (people - rest)
