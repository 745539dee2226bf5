from concurrent.futures import ProcessPoolExecutor
from math import isqrt


def is_prime(number):
    if number < 4:
        return number > 1
    return number % 2 != 0 and all(number % d for d in range(3, isqrt(number) + 1, 2))


def count_primes(numbers, processes):
    # Fewer than one process is what the executor itself answers with a ValueError.
    with ProcessPoolExecutor(max_workers=processes) as pool:
        return sum(pool.map(is_prime, numbers))
