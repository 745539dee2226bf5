from random import randrange


def quick_sort(items):
    """Sort the list in place."""
    low, high = 0, len(items) - 1
    waiting = []  # larger parts, to be sorted later
    while True:
        while low < high:
            split = _partition(items, low, high)
            if split - low < high - split:
                waiting.append((split + 1, high))
                high = split
            else:
                waiting.append((low, split))
                low = split + 1
        if not waiting:
            return
        low, high = waiting.pop()


def _partition(items, low, high):
    """Return a place up to which no item is greater than any behind it."""
    pivot = items[randrange(low, high)]  # never the last: then the right part is never empty
    left, right = low, high
    while True:
        while items[left] < pivot:
            left += 1
        while pivot < items[right]:
            right -= 1
        if left >= right:
            return right
        items[left], items[right] = items[right], items[left]
        left += 1
        right -= 1
