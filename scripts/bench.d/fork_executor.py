"""A plain executor of submissions, as many graders have one: forks for each, and isolates nothing.

    fork_executor.py COUNT WORKERS

Runs COUNT short submissions on WORKERS processes and prints the seconds that it took. Each
submission is compiled and executed in a child, which calls what it defines and sends the result back
through a pipe.
"""

import multiprocessing
import sys
import time

CONTEXT = multiprocessing.get_context("fork")


def submission(number):
    return f"def add(x):\n    total = x\n    for i in range(10):\n        total += {number}\n    return total\n"


def run(source, call, answer):
    namespace = {"__name__": "submission"}
    try:
        exec(compile(source, "submission.py", "exec"), namespace)
        answer.send(("value", eval(call, namespace)))
    except BaseException as error:
        answer.send(("exception", repr(error)))


def judge(number):
    """Runs one submission in a child. Returns whether its answer is right."""
    receiver, sender = CONTEXT.Pipe(duplex=False)
    child = CONTEXT.Process(target=run, args=(submission(number), "add(1)", sender))
    child.start()
    sender.close()
    answer = receiver.recv() if receiver.poll(3) else None
    child.join()
    receiver.close()
    return answer == ("value", 1 + 10 * number)


def work(first, count, step):
    if not all(judge(number) for number in range(first, count, step)):
        sys.exit("fork_executor: a right submission was judged wrong")


def main(count, workers):
    start = time.perf_counter()
    running = [CONTEXT.Process(target=work, args=(first, count, workers)) for first in range(workers)]
    for worker in running:
        worker.start()
    for worker in running:
        worker.join()
    if any(worker.exitcode for worker in running):
        sys.exit(1)
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
