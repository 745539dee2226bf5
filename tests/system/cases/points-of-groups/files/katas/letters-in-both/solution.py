from collections import Counter


def in_both(one, other):
    return list((Counter(one) & Counter(other)).elements())
