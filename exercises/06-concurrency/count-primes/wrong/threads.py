from concurrent.futures import ThreadPoolExecutor
from math import isqrt


def is_prime(number):
    if number < 4:
        return number > 1
    return number % 2 != 0 and all(number % d for d in range(3, isqrt(number) + 1, 2))


def count_primes(numbers, processes):
    if processes < 1:
        raise ValueError("at least one process is needed")
    with ThreadPoolExecutor(max_workers=processes) as pool:
        return sum(pool.map(is_prime, numbers))
