# attack: leaves a key in the keyrings of the kernel, and looks for that of an earlier case
# verdict: AC
import ctypes

libc = ctypes.CDLL(None, use_errno=True)
REQUEST_KEY, ADD_KEY = 249, 248
for keyring in (-2, -3, -4, -5):
    if libc.syscall(REQUEST_KEY, b"user", b"left-by-an-earlier-case", None, keyring) > 0:
        raise SystemExit("it came across")
    libc.syscall(ADD_KEY, b"user", b"left-by-an-earlier-case", b"here", 4, keyring)


def double(n):
    return n * 2
