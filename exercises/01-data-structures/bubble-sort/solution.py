def bubble_sort(items):
    """Sort the list in place by exchanging neighbours; return how many exchanges it took."""
    total = 0
    exchanged = True
    while exchanged:
        exchanged = False
        for left in range(len(items) - 1):
            first, second = items[left], items[left + 1]
            if first > second:
                items[left], items[left + 1] = second, first
                exchanged = True
                total += 1
    return total
