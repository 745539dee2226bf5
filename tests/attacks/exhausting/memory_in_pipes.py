# attack: fills pipes, each made as large as it may be
# verdict: AC | RE | MLE
# kata: roomy
import fcntl
import os


def double(n):
    try:
        while True:
            ours, theirs = os.pipe()
            try:
                fcntl.fcntl(theirs, 1031, 1 << 20)
            except OSError:
                pass
            os.set_blocking(theirs, False)
            try:
                while True:
                    os.write(theirs, b"x" * 65536)
            except BlockingIOError:
                pass
    except OSError:
        return n * 2
