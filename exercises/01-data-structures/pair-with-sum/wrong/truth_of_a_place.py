"""Takes place 0 for no place."""


def pair_with_sum(numbers, total):
    places = {}
    for place, number in enumerate(numbers):
        partner = places.get(total - number)
        if partner:
            return partner, place
        places.setdefault(number, place)
    return None
