# attack: makes namespaces of its own, by unshare, clone and clone3
# verdict: AC
# sample: yes
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
import struct

FLAGS = (0x10000000, 0x00020000, 0x20000000, 0x40000000, 0x08000000, 0x04000000, 0x02000000, 0x80)
for flag in FLAGS:
    for flags in (flag, flag | 0x10000000):
        if libc.unshare(flags) == 0:
            raise SystemExit(f"unshare({flags:#x})")
    for call, argument in ((56, flag | 0x10000000 | 17), (56, flag | 17)):
        pid = libc.syscall(call, argument, 0, 0, 0, 0)
        if pid == 0:
            os._exit(0)
        if pid > 0 and flag != 0x80:
            os.waitpid(pid, 0)
            raise SystemExit(f"clone({argument:#x})")
    arguments = struct.pack("QQQQQQQQ", flag | 0x10000000, 0, 0, 0, 17, 0, 0, 0)
    pid = libc.syscall(435, arguments, len(arguments))
    if pid == 0:
        os._exit(0)
    if pid > 0:
        os.waitpid(pid, 0)
        raise SystemExit("clone3")


def double(n):
    return n * 2
