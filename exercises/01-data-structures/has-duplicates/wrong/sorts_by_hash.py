"""Merge sort by hash, then a look at each run of equal hashes."""


def has_duplicates(items):
    keyed = merge_sort([(hash(item), item) for item in items])
    start = 0
    for place in range(1, len(keyed) + 1):
        if place < len(keyed) and keyed[place][0] == keyed[start][0]:
            if any(keyed[place][1] == keyed[other][1] for other in range(start, place)):
                return True
        else:
            start = place
    return False


def merge_sort(keyed):
    if len(keyed) < 2:
        return keyed
    middle = len(keyed) // 2
    left, right = merge_sort(keyed[:middle]), merge_sort(keyed[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j][0] < left[i][0]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]
