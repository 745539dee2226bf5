"""Backtracking over distinct items and how many of each are left, with a stack of its own."""

from collections import Counter


def permutations(items):
    counts = Counter(items)
    distinct = sorted(counts)
    left = [counts[item] for item in distinct]
    orders, chosen = [], []
    size = len(items)
    choice = 0
    while True:
        if len(chosen) == size:
            orders.append(tuple(distinct[each] for each in chosen))
            choice = len(distinct)
        while choice < len(distinct) and not left[choice]:
            choice += 1
        if choice < len(distinct):
            left[choice] -= 1
            chosen.append(choice)
            choice = 0
        elif chosen:
            choice = chosen.pop()
            left[choice] += 1
            choice += 1
        else:
            return orders
