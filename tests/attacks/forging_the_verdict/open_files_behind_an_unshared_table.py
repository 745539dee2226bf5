# attack: keeps its open files in a descriptor table that only a thread of its own has, made by close_range or unshare
# verdict: CLE
# kata: counted
import ctypes
import os
import threading
import time

CLOSE_RANGE, UNSHARE_TABLE, NONE_HERE, CLONE_FILES = 436, 2, 60_000, 0x400
libc = ctypes.CDLL(None, use_errno=True)
apart, ready = [], threading.Event()


def keep():
    apart.append(libc.syscall(CLOSE_RANGE, NONE_HERE, NONE_HERE, UNSHARE_TABLE) == 0 or libc.unshare(CLONE_FILES) == 0)
    ready.set()
    time.sleep(9)


def double(n):
    held = [os.open("/dev/null", os.O_RDONLY) for _ in range(20)]
    threading.Thread(target=keep, daemon=True).start()
    ready.wait()
    if apart[0]:
        for descriptor in held:
            os.close(descriptor)
    return n * 2
