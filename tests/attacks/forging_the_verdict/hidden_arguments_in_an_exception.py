# attack: raises an exception whose text carries the arguments of a hidden case to its author
# verdict: RE
# kata: secret
# never shown: 81726354
def secret(n):
    raise ValueError(f"the argument was {n}")
