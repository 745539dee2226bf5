"""Rows sorted by where their class first occurs, shuffled by a generator of its own."""

import random


def k_fold(labels, k):
    n = len(labels)
    if not (k >= 2 and n >= k):
        raise ValueError("k")
    first = {}
    for row, label in enumerate(labels):
        first.setdefault(label, row)
    dice = random.Random(2024)
    order = sorted(range(n), key=lambda row: (first[labels[row]], dice.random()))
    return [
        (sorted(row for place, row in enumerate(order) if place % k != part), sorted(order[part::k]))
        for part in range(k)
    ]
