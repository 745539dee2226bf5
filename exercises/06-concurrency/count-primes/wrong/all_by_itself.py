from math import isqrt


def is_prime(number):
    if number < 4:
        return number > 1
    return number % 2 != 0 and all(number % d for d in range(3, isqrt(number) + 1, 2))


def count_primes(numbers, processes):
    if processes < 1:
        raise ValueError("at least one process is needed")
    return sum(map(is_prime, numbers))
