# attack: looks for what tells the machine: its name, its user, its mounts, its hardware, its boot
# verdict: AC
# without namespaces: AC
import os

for path in ("/etc/machine-id", "/etc/hostname", "/etc/fstab", "/var/log/syslog", "/sys/class/net", "/proc/1/environ",
             "/root/.ssh", "/etc/ssl/private", "/proc/kcore", "/dev/mem", "/dev/kmsg", "/boot", "/run/docker.sock"):
    try:
        found = os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(64)
    except OSError:
        continue
    if found:
        raise SystemExit(f"it can read {path}")


def double(n):
    return n * 2
