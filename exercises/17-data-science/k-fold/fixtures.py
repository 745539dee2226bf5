"""Says which rule some folds break."""

from collections import Counter


def verdict(labels, k, k_fold):
    try:
        folds = k_fold(labels, k)
    except ValueError:
        return "ValueError"
    rows = list(range(len(labels)))
    if any(sorted(train + test) != rows for train, test in folds):
        return "train and test do not have each row once"
    if sorted(row for _, test in folds for row in test) != rows or len(folds) != k:
        return "a row is not in exactly one of k tests"
    sizes = [len(test) for _, test in folds]
    if max(sizes) - min(sizes) > 1:
        return "sizes {}".format(sizes)
    for label in set(labels):
        counts = [Counter(labels[row] for row in test)[label] for _, test in folds]
        if max(counts) - min(counts) > 1:
            return "class {}: {}".format(label, counts)
    return "good"
