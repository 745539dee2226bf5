# attack: runs setuid programs and programs with capabilities
# verdict: AC
# kata: family
import os
import subprocess

for program in ("su", "sudo", "mount", "newuidmap", "passwd", "ping", "pkexec", "fusermount3", "unix_chkpwd"):
    for folder in ("/bin", "/usr/bin", "/sbin", "/usr/sbin"):
        path = os.path.join(folder, program)
        if os.path.exists(path):
            try:
                subprocess.run([path, "--version"], stdout=-3, stderr=-3, timeout=0.3)
            except (OSError, subprocess.TimeoutExpired):
                pass
try:
    status = open("/proc/self/status").read()
except OSError:
    status = ""
if status and ("NoNewPrivs:\t1" not in status or "CapEff:\t0000000000000000" not in status):
    raise SystemExit("privileges")
# Where kata is root without the capability to become another, it is root here as well.
OTHER = 1 if 0 in os.getresuid() else 0
for change in (lambda: os.setuid(OTHER), lambda: os.setresuid(OTHER, OTHER, OTHER), lambda: os.setgid(OTHER),
               lambda: os.setgroups([OTHER])):
    try:
        change()
    except OSError:
        continue
    raise SystemExit("it became another")


def double(n):
    return n * 2
