"""No luck needed: the pivot is the median of the medians of groups of five."""


def kth_smallest(items, k):
    if k not in range(1, len(items) + 1):
        raise ValueError("no such place")
    return select(items, k)


def select(items, k):
    if len(items) <= 5:
        return ordered(items)[k - 1]
    medians = [ordered(items[i : i + 5])[2] for i in range(0, len(items) - 4, 5)]
    pivot = select(medians, (len(medians) + 1) // 2)
    smaller = [item for item in items if item < pivot]
    if k <= len(smaller):
        return select(smaller, k)
    greater = [item for item in items if pivot < item]
    before = len(items) - len(greater)
    return select(greater, k - before) if k > before else pivot


def ordered(few):
    few = few[:]
    for place in range(1, len(few)):
        while place and few[place] < few[place - 1]:
            few[place - 1], few[place] = few[place], few[place - 1]
            place -= 1
    return few
