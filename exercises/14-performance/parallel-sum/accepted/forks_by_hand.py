"""A process and a pipe for each part."""

import multiprocessing


def total_steps(start, stop, processes):
    if min(start, processes) < 1:
        raise ValueError("start and processes are 1 or more")
    if processes == 1 or stop - start < 2000:
        return sum(steps(number) for number in range(start, stop))
    size = -(-(stop - start) // processes)
    context = multiprocessing.get_context("fork")
    running = []
    for begin in range(start, stop, size):
        reader, writer = context.Pipe(duplex=False)
        worker = context.Process(target=work, args=(begin, min(begin + size, stop), writer))
        worker.start()
        writer.close()
        running.append((worker, reader))
    total = 0
    for worker, reader in running:
        total += reader.recv()
        reader.close()
        worker.join()
        worker.close()
    return total


def work(begin, end, writer):
    writer.send(sum(steps(number) for number in range(begin, end)))
    writer.close()


def steps(number):
    count = 0
    while number != 1:
        half, odd = divmod(number, 2)
        number = 3 * number + 1 if odd else half
        count += 1
    return count
