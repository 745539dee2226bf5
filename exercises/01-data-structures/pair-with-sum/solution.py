def pair_with_sum(numbers, total):
    """Return the places (i, j) of the first two numbers that make the total, or None."""
    places = {}  # number -> where it stood first
    for j, number in enumerate(numbers):
        i = places.get(total - number)
        if i is not None:
            return i, j
        places.setdefault(number, j)
    return None
