# attack: writes to a file of the machine, to the interpreter's library, to /proc, /sys and /dev
# verdict: AC
# sample: yes
import os

for path in ("@CANARY@", "/proc/1/root@CANARY@"):
    try:
        with open(path, "ab") as file:
            file.write(b"written")
    except OSError:
        continue
    raise SystemExit("it wrote outside")
LIBRARY = os.path.dirname(os.__file__)
for path in (LIBRARY + "/os.py", "/usr/bin/python3", "/etc/passwd", "/etc/ld.so.cache", "/proc/sys/kernel/core_pattern",
             "/proc/sys/user/max_user_namespaces", "/proc/sysrq-trigger", "/sys/power/state"):
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_APPEND))
    except OSError:
        continue
    raise SystemExit(f"it may write {path}")
for folder in (LIBRARY, "/", "/usr", "/etc", "/dev", "/proc", "/bin", "/var", "/run", "/home"):
    try:
        os.mkdir(os.path.join(folder, "kata-was-here"))
    except OSError:
        continue
    os.rmdir(os.path.join(folder, "kata-was-here"))
    raise SystemExit(f"it may write to {folder}")


def double(n):
    return n * 2
