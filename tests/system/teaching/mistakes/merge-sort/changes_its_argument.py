def merge_sort(items, key=None):
    for end in range(len(items) - 1, 0, -1):
        for place in range(end):
            left, right = items[place], items[place + 1]
            if (key(left) if key else left) > (key(right) if key else right):
                items[place], items[place + 1] = right, left
    return items
