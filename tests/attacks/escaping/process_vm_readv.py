# attack: reads and writes the memory of other processes by process_vm_readv and process_vm_writev
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)


class Part(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("size", ctypes.c_size_t)]


target = ctypes.create_string_buffer(8)
mine, there = Part(ctypes.addressof(target), 8), Part(0x400000, 8)
for pid in {1, os.getppid(), @PID@} - {os.getpid()}:
    for call in (libc.process_vm_readv, libc.process_vm_writev):
        if call(pid, ctypes.byref(mine), 1, ctypes.byref(mine), 1, 0) > 0:
            raise SystemExit(f"it reaches into {pid}")


def double(n):
    return n * 2
