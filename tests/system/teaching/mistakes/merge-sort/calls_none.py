def merge_sort(items, key=None):
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sort(items[:middle], key), merge_sort(items[middle:], key)
    result = []
    while left and right:
        result.append(left.pop(0) if key(left[0]) <= key(right[0]) else right.pop(0))
    return result + left + right
