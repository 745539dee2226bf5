def first_at_least(items, bound):
    return border(items, bound, 0, len(items))


def border(items, bound, first, count):
    """The border among count items from first on."""
    if count == 0:
        return first
    half = count // 2
    if items[first + half] < bound:
        return border(items, bound, first + half + 1, count - half - 1)
    return border(items, bound, first, half)


def count_between(items, low, high):
    if not low < high:
        return 0
    return first_at_least(items, high) - first_at_least(items, low)
