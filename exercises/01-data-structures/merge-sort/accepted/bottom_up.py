def merge_sort(items, key=None):
    runs = [[(key(item) if key else item, item)] for item in items]
    while len(runs) > 1:
        joined = [merge(runs[i], runs[i + 1]) for i in range(0, len(runs) - 1, 2)]
        if len(runs) % 2:
            joined.append(runs[-1])
        runs = joined
    return [item for run in runs for _, item in run]


def merge(left, right):
    out, rest = [], iter(left)
    current = next(rest, None)
    for pair in right:
        while current is not None and not pair[0] < current[0]:
            out.append(current)
            current = next(rest, None)
        out.append(pair)
    if current is not None:
        out.append(current)
        out.extend(rest)
    return out
