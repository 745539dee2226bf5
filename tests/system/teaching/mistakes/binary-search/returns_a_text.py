def binary_search(items, target):
    for place, item in enumerate(items):
        if item == target:
            return str(place)
    return "-1"
