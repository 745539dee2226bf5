def insertion_sort(items, before):
    """Sort the list in place, so that a stands left of b where before(a, b); equal ones keep their order."""
    for place in range(1, len(items)):
        item = items[place]
        gap = place
        while gap > 0 and before(item, items[gap - 1]):
            items[gap] = items[gap - 1]
            gap -= 1
        items[gap] = item
