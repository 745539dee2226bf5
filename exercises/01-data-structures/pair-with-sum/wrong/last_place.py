"""A later place takes the place of an earlier one."""


def pair_with_sum(numbers, total):
    places = {}
    for place, number in enumerate(numbers):
        if total - number in places:
            return places[total - number], place
        places[number] = place
    return None
