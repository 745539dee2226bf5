"""Puts each item of the right half into the left one, searching from the beginning."""


def merge_sort(items, key=None):
    keyed = [(item if key is None else key(item), item) for item in items]
    return [item for _, item in _sorted(keyed)]


def _sorted(keyed):
    if len(keyed) < 2:
        return keyed
    middle = len(keyed) // 2
    result = _sorted(keyed[:middle])
    for pair in _sorted(keyed[middle:]):
        place = 0
        while place < len(result) and not pair[0] < result[place][0]:
            place += 1
        result.insert(place, pair)
    return result
