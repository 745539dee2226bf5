# attack: leaves an orphan that looks as if it were ending, since its first thread has; another goes on
# verdict: CLE
# kata: held
import ctypes
import os
import threading
import time

EXIT = 93 if os.uname().machine == "aarch64" else 60  # of one thread


def go_on(ready):
    time.sleep(0.05)
    os.write(ready, b"x")
    os.close(ready)
    time.sleep(20)


def double(n):
    into, ready = os.pipe()
    if os.fork() == 0:
        if os.fork() > 0:
            os._exit(0)
        os.close(into)
        threading.Thread(target=go_on, args=(ready,)).start()
        ctypes.CDLL(None).syscall(EXIT, 0)
    os.wait()
    os.read(into, 1)
    os.close(into)
    os.close(ready)
    return n * 2
