def merge_sort(items, key=None):
    key = key or (lambda item: item)
    rest = set(items)
    result = []
    while rest:
        smallest = min(rest, key=key)
        rest.remove(smallest)
        result.append(smallest)
    return result
