# attack: loads a BPF program, makes a map, and opens performance counters
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
import struct

BPF, PERF = 321, 298
attribute = ctypes.create_string_buffer(struct.pack("IIII", 2, 4, 4, 1), 120)
if libc.syscall(BPF, 0, attribute, 120) >= 0:
    raise SystemExit("bpf")
counter = ctypes.create_string_buffer(struct.pack("IIQ", 1, 112, 0), 112)
for pid in (0, @PID@, -1):
    if libc.syscall(PERF, counter, pid, -1 if pid >= 0 else 0, -1, 0) >= 0:
        raise SystemExit("perf_event_open")


def double(n):
    return n * 2
