"""Judges folds, of which there are many right ones."""

from collections import Counter

from kata import integer, list_of  # noqa: F401  (for `given`)


def good_folds(labels, k, result):
    rows = list(range(len(labels)))
    if not isinstance(result, list) or len(result) != k:
        return f"Expected a list of {k} pairs."
    for pair in result:
        if not isinstance(pair, (tuple, list)) or len(pair) != 2 or not all(isinstance(part, list) for part in pair):
            return "Each item of the list is a pair of two lists."
        train, test = pair
        if not all(type(row) is int for row in train + test) or sorted(train + test) != rows:
            return "Train and test together have to have each row once."
        if train != sorted(train) or test != sorted(test):
            return "Row numbers have to be sorted."
    tests = [test for _, test in result]
    if sorted(row for test in tests for row in test) != rows:
        return "Each row has to be in exactly one test."
    sizes = [len(test) for test in tests]
    if max(sizes) - min(sizes) > 1:
        return f"The sizes of the tests differ by more than one: {sizes}."
    for label in set(labels):
        counts = [Counter(labels[row] for row in test)[label] for test in tests]
        if max(counts) - min(counts) > 1:
            return f"The rows of class {label!r} are spread unevenly over the tests: {counts}."
    return True
