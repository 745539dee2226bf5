# attack: reads from its process ids, and from times of start, how many cases came before
# verdict: AC
# on docker_old_landlock: RE
# on no_child_lists: RE
import os

for pid in range(max(1, os.getpid() - 4000), os.getpid() + 4000):
    if pid not in (os.getpid(), os.getppid(), 1):
        try:
            os.kill(pid, 0)
            raise SystemExit(f"there is another process: {pid}")
        except OSError:
            pass


def double(n):
    return n * 2
