"""All first places beforehand; then each number asks whether its partner stands before it."""


def pair_with_sum(numbers, total):
    first = {}
    for place in range(len(numbers) - 1, -1, -1):
        first[numbers[place]] = place
    for place, number in enumerate(numbers):
        partner = first.get(total - number, place)
        if partner < place:
            return partner, place
    return None
