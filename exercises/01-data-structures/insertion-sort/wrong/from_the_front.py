"""Looks for the place from the left."""


def insertion_sort(items, before):
    for place in range(1, len(items)):
        item = items[place]
        for target in range(place):
            if before(item, items[target]):
                items.insert(target, items.pop(place))
                break
