"""Takes the first item as pivot, which halves nothing in a sorted list."""


def quick_sort(items):
    parts = [(0, len(items) - 1)]
    while parts:
        low, high = parts.pop()
        if low >= high:
            continue
        pivot = items[low]
        left, right = low, high
        while True:
            while items[left] < pivot:
                left += 1
            while pivot < items[right]:
                right -= 1
            if left >= right:
                break
            items[left], items[right] = items[right], items[left]
            left += 1
            right -= 1
        parts += [(low, right), (right + 1, high)]
