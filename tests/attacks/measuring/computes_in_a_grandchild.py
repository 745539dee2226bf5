# attack: computes in a grandchild that nobody waits for
# verdict: GLE
# without namespaces: GLE | TLE | AC
# on no_perf: GLE | TLE | AC
# either: without perf events, which Docker refuses as well, what a child burns that nobody waits for is seen while it lives
# kata: steep
import os
import signal


def slow(numbers, total):
    for place, number in enumerate(numbers):
        if total - number in numbers[:place]:
            return True
    return False


def pair(numbers, total):
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    ours, theirs = os.pipe()
    if os.fork() == 0:
        if os.fork() == 0:
            os.write(theirs, b"1" if slow(numbers, total) else b"0")
        os._exit(0)
    return os.read(ours, 1) == b"1"
