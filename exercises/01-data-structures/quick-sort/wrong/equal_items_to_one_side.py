"""Lomuto's partition with a random pivot: equal items all go to the right."""

import random


def quick_sort(items):
    parts = [(0, len(items) - 1)]
    while parts:
        low, high = parts.pop()
        if low >= high:
            continue
        chosen = random.randint(low, high)
        items[chosen], items[high] = items[high], items[chosen]
        pivot = items[high]
        smaller = low
        for place in range(low, high):
            if items[place] < pivot:
                items[smaller], items[place] = items[place], items[smaller]
                smaller += 1
        items[smaller], items[high] = items[high], items[smaller]
        parts += [(low, smaller - 1), (smaller + 1, high)]
