"""Builds another list."""


def insertion_sort(items, before):
    result = []
    for item in items:
        place = len(result)
        while place > 0 and before(item, result[place - 1]):
            place -= 1
        result.insert(place, item)
    return result
