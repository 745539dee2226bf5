import multiprocessing
from math import isqrt


def is_prime(number):
    return number > 1 and (number == 2 or number % 2 != 0) and all(
        number % divisor for divisor in range(3, isqrt(number) + 1, 2))


def work(numbers, connection):
    try:
        connection.send(sum(map(is_prime, numbers)))
    except Exception as error:
        connection.send(error)
    connection.close()


def count_primes(numbers, processes):
    if processes < 1:
        raise ValueError("at least one process is needed")
    numbers = list(numbers)
    workers = []
    for index in range(processes):
        ours, theirs = multiprocessing.Pipe(duplex=False)
        worker = multiprocessing.Process(target=work, args=(numbers[index::processes], theirs))
        worker.start()
        theirs.close()
        workers.append((worker, ours))
    answers = []
    for worker, connection in workers:
        answers.append(connection.recv())
        connection.close()
        worker.join()
        worker.close()
    for answer in answers:
        if isinstance(answer, Exception):
            raise answer
    return sum(answers)
