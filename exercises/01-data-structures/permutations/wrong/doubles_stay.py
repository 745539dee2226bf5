"""The textbook, by places."""


def permutations(items):
    items = sorted(items)
    if not items:
        return [()]
    return [
        (item,) + rest
        for place, item in enumerate(items)
        for rest in permutations(items[:place] + items[place + 1 :])
    ]
