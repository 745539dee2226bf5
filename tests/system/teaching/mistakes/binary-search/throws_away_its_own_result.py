def binary_search(items, target, low=0, high=None):
    if high is None:
        high = len(items)
    if low >= high:
        return low if low < len(items) and items[low] == target else -1
    middle = (low + high) // 2
    if items[middle] < target:
        binary_search(items, target, middle + 1, high)
    else:
        binary_search(items, target, low, middle)
