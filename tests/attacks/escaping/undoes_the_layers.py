# attack: takes off no_new_privs, adds capabilities, and loads filters that let more pass
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

for arguments in ((38, 0, 0, 0, 0), (47, 2, 21, 0, 0), (8, 1, 0, 0, 0), (28, 0x2F, 0, 0, 0), (41, 1, 0, 0, 0)):
    if libc.prctl(*arguments) == 0 and arguments[0] in (47, 28):
        raise SystemExit(f"prctl {arguments}")
if libc.prctl(39, 0, 0, 0, 0) != 1:
    raise SystemExit("no_new_privs is off")
header = (ctypes.c_uint32 * 2)(0x20080522, 0)
wanted = (ctypes.c_uint32 * 6)(0xFFFFFFFF, 0xFFFFFFFF, 0, 0, 0, 0)
if libc.capset(header, wanted) == 0:
    raise SystemExit("it took capabilities")


def double(n):
    return n * 2
