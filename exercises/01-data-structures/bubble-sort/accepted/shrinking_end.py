"""Each pass ends where the last exchange of the one before was."""


def bubble_sort(items):
    exchanges = 0
    end = len(items) - 1
    while end > 0:
        last = 0
        for place in range(end):
            if items[place + 1] < items[place]:
                items[place], items[place + 1] = items[place + 1], items[place]
                exchanges += 1
                last = place
        end = last
    return exchanges
