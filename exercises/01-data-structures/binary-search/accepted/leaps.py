"""No bounds at all: leaps that halve in length, as long as they land on a smaller item."""


def binary_search(items, target):
    size = len(items)
    smaller = -1
    leap = 1 << size.bit_length()
    while leap:
        landing = smaller + leap
        if landing < size and items[landing] < target:
            smaller = landing
        leap //= 2
    candidate = smaller + 1
    if candidate < size and items[candidate] == target:
        return candidate
    return -1
