"""Parts for threads, which take turns."""

from concurrent.futures import ThreadPoolExecutor


def total_steps(start, stop, processes):
    if start < 1 or processes < 1:
        raise ValueError("start and processes are 1 or more")
    numbers = range(start, stop)
    with ThreadPoolExecutor(processes) as executor:
        return sum(executor.map(steps_of_all, [numbers[k::processes] for k in range(processes)]))


def steps_of_all(numbers):
    steps = 0
    for number in numbers:
        while number != 1:
            number = 3 * number + 1 if number % 2 else number // 2
            steps += 1
    return steps
