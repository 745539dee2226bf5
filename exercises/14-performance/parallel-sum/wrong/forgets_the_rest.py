"""Equal parts, and nobody for what is left over."""

from multiprocessing import Pool


def total_steps(start, stop, processes):
    if start < 1 or processes < 1:
        raise ValueError("start and processes are 1 or more")
    if stop - start < 2_000 or processes == 1:
        return part(start, stop)
    size = (stop - start) // processes
    bounds = [(start + size * k, start + size * (k + 1)) for k in range(processes)]
    pool = Pool(processes)
    try:
        return sum(pool.starmap(part, bounds, 1))
    finally:
        pool.close()
        pool.join()


def part(start, stop):
    steps = 0
    for number in range(start, stop):
        while number != 1:
            number = 3 * number + 1 if number % 2 else number // 2
            steps += 1
    return steps
