def merge_sort(items, key=None):
    """Return a new list of the items in ascending order; equal ones keep theirs."""
    keyed = [(item if key is None else key(item), item) for item in items]
    return [item for _, item in _sorted(keyed)]


def _sorted(keyed):
    if len(keyed) < 2:
        return keyed
    middle = len(keyed) // 2
    return _merged(_sorted(keyed[:middle]), _sorted(keyed[middle:]))


def _merged(left, right):
    result = []
    i = j = 0
    while i < len(left) and j < len(right):
        if not left[i][0] < right[j][0]:
            result.append(right[j])
            j += 1
        else:
            result.append(left[i])
            i += 1
    return result + left[i:] + right[j:]
