from collections import Counter


def in_both(one, other):
    return "".join((Counter(one) & Counter(other)).elements())
