"""Recursion on bounds, never on slices."""


def binary_search(items, target):
    def first_not_smaller(low, high):
        if low == high:
            return low
        middle = low + (high - low) // 2
        if items[middle] < target:
            return first_not_smaller(middle + 1, high)
        return first_not_smaller(low, middle)

    position = first_not_smaller(0, len(items))
    found = position != len(items) and items[position] == target
    return position if found else -1
