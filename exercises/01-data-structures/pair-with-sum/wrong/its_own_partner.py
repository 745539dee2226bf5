"""Enters a number first, and then looks for its partner."""


def pair_with_sum(numbers, total):
    places = {}
    for place, number in enumerate(numbers):
        places.setdefault(number, place)
        if total - number in places:
            return places[total - number], place
    return None
