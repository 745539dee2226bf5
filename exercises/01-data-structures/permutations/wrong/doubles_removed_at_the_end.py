"""All n! of them, and then a set."""


def permutations(items):
    return sorted(set(all_orders(list(items))))


def all_orders(items):
    if not items:
        yield ()
    for place, item in enumerate(items):
        for rest in all_orders(items[:place] + items[place + 1 :]):
            yield (item,) + rest
