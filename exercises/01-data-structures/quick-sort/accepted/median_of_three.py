"""The middle one of first, middle and last as pivot, and insertion sort for short parts."""


def quick_sort(items):
    parts = [(0, len(items) - 1)]
    while parts:
        low, high = parts.pop()
        if high - low < 12:
            _insert(items, low, high)
            continue
        pivot = _median(items[low], items[(low + high) // 2], items[high])
        left, right = low, high
        while left <= right:
            while items[left] < pivot:
                left += 1
            while pivot < items[right]:
                right -= 1
            if left <= right:
                items[left], items[right] = items[right], items[left]
                left += 1
                right -= 1
        # The smaller part comes out first, so that few wait.
        parts += sorted_by_size((low, right), (left, high))


def sorted_by_size(one, other):
    larger_first = one[1] - one[0] > other[1] - other[0]
    return (one, other) if larger_first else (other, one)


def _median(a, b, c):
    if b < a:
        a, b = b, a
    if c < b:
        b = a if c < a else c
    return b


def _insert(items, low, high):
    for place in range(low + 1, high + 1):
        item = items[place]
        while place > low and item < items[place - 1]:
            items[place] = items[place - 1]
            place -= 1
        items[place] = item
