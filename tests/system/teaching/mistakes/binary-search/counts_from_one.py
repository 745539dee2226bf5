def binary_search(items, target):
    for number, item in enumerate(items, 1):
        if item == target:
            return number
    return -1
