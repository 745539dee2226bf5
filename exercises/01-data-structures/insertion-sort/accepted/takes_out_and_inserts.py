"""Finds the place by walking left, then uses the list's own methods."""


def insertion_sort(items, before):
    for place, item in enumerate(items):
        target = next((left + 1 for left in range(place - 1, -1, -1) if not before(item, items[left])), 0)
        if target != place:
            items.insert(target, items.pop(place))
