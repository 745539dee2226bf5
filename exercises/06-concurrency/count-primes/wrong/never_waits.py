import os
import pickle
from math import isqrt


def is_prime(number):
    if number < 4:
        return number > 1
    return number % 2 != 0 and all(number % d for d in range(3, isqrt(number) + 1, 2))


def start(numbers):
    into, out = os.pipe()
    if os.fork() == 0:
        try:
            answer = sum(map(is_prime, numbers))
        except Exception as error:
            answer = error
        os.write(out, pickle.dumps(answer))
        os._exit(0)
    os.close(out)
    return into


def answer_of(descriptor):
    with os.fdopen(descriptor, "rb") as file:
        answer = pickle.load(file)
    if isinstance(answer, Exception):
        raise answer
    return answer


def count_primes(numbers, processes):
    if processes < 1:
        raise ValueError("at least one process is needed")
    numbers = list(numbers)
    started = [start(numbers[index::processes]) for index in range(processes)]
    return sum(map(answer_of, started))
