"""Halves with the slash that makes floats."""

from multiprocessing import Pool


def total_steps(start, stop, processes):
    if start < 1 or processes < 1:
        raise ValueError("start and processes are 1 or more")
    numbers = range(start, stop)
    if len(numbers) < 2_000 or processes == 1:
        return steps_of_all(numbers)
    pool = Pool(processes)
    try:
        return sum(pool.map(steps_of_all, [numbers[k::processes] for k in range(processes)], 1))
    finally:
        pool.close()
        pool.join()


def steps_of_all(numbers):
    steps = 0
    for number in numbers:
        while number != 1:
            number = 3 * number + 1 if number % 2 else number / 2
            steps += 1
    return steps
