import multiprocessing


def is_prime(number):
    if number < 2 or number % 2 == 0:
        return number == 2
    divisor = 3
    while divisor * divisor <= number:
        if number % divisor == 0:
            return False
        divisor += 2
    return True


def count_primes(numbers, processes):
    pool = multiprocessing.Pool(processes)
    try:
        return sum(pool.imap_unordered(is_prime, numbers))
    finally:
        pool.close()
        pool.join()
