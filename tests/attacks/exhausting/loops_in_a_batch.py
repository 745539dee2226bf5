# attack: never comes back from one of the many inputs that one process answers
# verdict: TLE
# kata: drawn
def total(xs):
    while len(xs) == 3:
        pass
    return sum(xs)
