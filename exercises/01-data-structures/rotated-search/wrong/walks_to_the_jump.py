"""Finds the jump by walking."""


def rotated_search(items, target):
    start = 0
    while start + 1 < len(items) and items[start] < items[start + 1]:
        start += 1
    start += 1
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        place = (start + middle) % len(items)
        item = items[place]
        if item == target:
            return place
        if item < target:
            low = middle + 1
        else:
            high = middle
    return -1
