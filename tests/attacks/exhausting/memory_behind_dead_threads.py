# attack: fills the memory of six processes whose first threads have ended, of which /proc then tells nothing more
# verdict: MLE
# sample: yes
# kata: family
import ctypes
import os
import threading
import time

EXIT = 93 if os.uname().machine == "aarch64" else 60  # of one thread


def hold(ready):
    time.sleep(0.02)
    held = bytearray(b"x" * (24 << 20))
    os.write(ready, b"x")
    time.sleep(20)
    return held


def double(n):
    into, ready = os.pipe()
    for _ in range(6):
        if os.fork() == 0:
            threading.Thread(target=hold, args=(ready,)).start()
            ctypes.CDLL(None).syscall(EXIT, 0)
    for _ in range(6):
        os.read(into, 1)
    time.sleep(0.2)
    return n * 2
