# attack: computes in a child process, so that its own CPU time stays small
# verdict: GLE
# kata: steep
import os


def slow(numbers, total):
    for place, number in enumerate(numbers):
        if total - number in numbers[:place]:
            return True
    return False


def pair(numbers, total):
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(theirs, b"1" if slow(numbers, total) else b"0")
        os._exit(0)
    answer = os.read(ours, 1) == b"1"
    os.waitpid(child, 0)
    return answer
