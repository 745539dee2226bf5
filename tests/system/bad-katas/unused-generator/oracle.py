LARGEST = 10


def small_numbers(rng):
    return [rng.draw(LARGEST) for _ in range(3)]
