def binary_search(items, target):
    low, high = 0, len(items)
    while low <= high:
        middle = (low + high) // 2
        if items[middle] < target:
            low = middle + 1
        elif items[middle] > target:
            high = middle - 1
        else:
            return middle
    return -1
