def in_both(one, other):
    return list(set(one) & set(other))
