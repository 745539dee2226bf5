# attack: locks memory, so that it cannot be moved out
# verdict: AC
# kata: roomy
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
held = ctypes.create_string_buffer(1 << 20)
if libc.mlock(held, 1 << 20) == 0 or libc.mlockall(3) == 0:
    raise SystemExit("it locked a megabyte")


def double(n):
    return n * 2
