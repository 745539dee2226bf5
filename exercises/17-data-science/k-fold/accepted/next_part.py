"""A running number says which part comes next."""

import itertools
from collections import defaultdict


def k_fold(labels, k):
    total = len(labels)
    if k < 2 or k > total:
        raise ValueError(k)
    parts = itertools.cycle(range(k))
    rows_of = defaultdict(list)
    for row in range(total):
        rows_of[labels[row]].append(row)
    part_of = [None] * total
    for label in rows_of:
        for row in rows_of[label]:
            part_of[row] = next(parts)
    result = []
    for part in range(k):
        train, test = [], []
        for row in range(total):
            (test if part_of[row] == part else train).append(row)
        result.append((train, test))
    return result
