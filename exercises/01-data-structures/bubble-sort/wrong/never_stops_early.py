"""All passes, whatever they find."""


def bubble_sort(items):
    exchanges = 0
    for end in range(len(items) - 1, 0, -1):
        for place in range(end):
            if items[place] > items[place + 1]:
                items[place], items[place + 1] = items[place + 1], items[place]
                exchanges += 1
    return exchanges
