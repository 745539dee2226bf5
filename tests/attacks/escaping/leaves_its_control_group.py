# attack: leaves its control group, or raises the group's limits
# verdict: AC
import ctypes
import glob
import os

libc = ctypes.CDLL(None, use_errno=True)
MOUNT = 165

for kind in (b"cgroup2", b"cgroup"):
    if libc.syscall(MOUNT, kind, b".", kind, 0, b"memory") == 0:
        raise SystemExit(f"it mounted {kind}")

folders = {"/sys/fs/cgroup", "/sys/fs/cgroup/unified"}
try:
    with open("/proc/self/cgroup") as lines:
        groups = [line.rstrip().split(":", 2)[2] for line in lines]
except OSError:
    groups = []
for folder in list(folders):
    folders.update(folder + group for group in groups)
    folders.update(os.path.dirname(folder + group) for group in groups)
for folder in folders:
    for pattern in ("cgroup.procs", "memory.max", "*/cgroup.procs", "*/memory.max", "*/*/memory.max"):
        for path in [*glob.glob(os.path.join(folder, pattern)), os.path.join(folder, pattern)]:
            try:
                descriptor = os.open(path, os.O_WRONLY)
            except OSError:
                continue
            os.close(descriptor)
            raise SystemExit(f"it can write {path}")
    try:
        os.mkdir(os.path.join(folder, "kata-escaped"))
    except OSError:
        continue
    raise SystemExit(f"it made a group in {folder}")


def double(n):
    return n * 2
