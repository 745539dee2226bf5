def k_fold(labels, k):
    """Return k pairs (train, test) of row numbers."""
    if not 2 <= k <= len(labels):
        raise ValueError(f"{len(labels)} rows cannot be cut into {k} parts")
    classes = {}
    for row, label in enumerate(labels):
        classes.setdefault(label, []).append(row)
    dealt = list(range(len(labels)))
    folds = []
    for part in range(k):
        test = set(dealt[part::k])
        folds.append(([row for row in range(len(labels)) if row not in test], sorted(test)))
    return folds
