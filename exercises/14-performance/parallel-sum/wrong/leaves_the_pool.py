"""Forgets the pool, once it has the answer."""

from multiprocessing import Pool

POOLS = []


def total_steps(start, stop, processes):
    if start < 1 or processes < 1:
        raise ValueError("start and processes are 1 or more")
    numbers = range(start, stop)
    if len(numbers) < 2_000 or processes == 1:
        return steps_of_all(numbers)
    POOLS.append(Pool(processes))
    return sum(POOLS[-1].map(steps_of_all, [numbers[k::processes] for k in range(processes)], 1))


def steps_of_all(numbers):
    steps = 0
    for number in numbers:
        while number != 1:
            number = 3 * number + 1 if number % 2 else number // 2
            steps += 1
    return steps
