# attack: opens /proc/PID/mem of the reaper, the zygote and a process outside, to read and to write
# verdict: AC
import os

for pid in {1, 2, os.getppid(), @PID@, @OUTSIDE@} - {os.getpid()}:
    for mode in (os.O_RDONLY, os.O_RDWR):
        try:
            os.close(os.open(f"/proc/{pid}/mem", mode))
        except OSError:
            continue
        raise SystemExit(f"it opens the memory of {pid}")


def double(n):
    return n * 2
