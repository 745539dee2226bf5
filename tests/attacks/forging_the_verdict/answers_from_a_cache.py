# attack: remembers its first answer and gives it to every later input of the same length
# verdict: WA
# kata: drawn
seen = {}


def total(xs):
    return seen.setdefault(len(xs), sum(xs) + 7_031_946 * (len(xs) == 3))
