"""Exchanges each item to the front, and back."""


def permutations(items):
    items = sorted(items)
    orders = []

    def arrange(front):
        if front == len(items):
            orders.append(tuple(items))
        tried = []
        for place in range(front, len(items)):
            if items[place] not in tried:
                tried.append(items[place])
                items[front], items[place] = items[place], items[front]
                arrange(front + 1)
                items[front], items[place] = items[place], items[front]

    arrange(0)
    return orders
