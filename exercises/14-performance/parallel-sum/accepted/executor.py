"""Bounds by one formula for both ends; several parts for each process."""

from concurrent.futures import ProcessPoolExecutor


def total_steps(start, stop, processes):
    if start < 1:
        raise ValueError("numbers begin at 1")
    if processes < 1:
        raise ValueError("somebody has to do it")
    count = stop - start
    if count < 2000 or processes == 1:
        return part(start, stop)
    pieces = 4 * processes
    bounds = [start + count * k // pieces for k in range(pieces + 1)]
    with ProcessPoolExecutor(processes) as executor:
        return sum(executor.map(part, bounds, bounds[1:]))


def part(start, stop):
    return sum(map(steps, range(start, stop)))


def steps(number):
    count = 0
    while number > 1:
        if number & 1:
            number = 3 * number + 1
        else:
            number >>= 1
        count += 1
    return count
