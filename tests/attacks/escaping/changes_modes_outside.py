# attack: changes mode, owner, times, names and attributes of files outside
# verdict: AC
import os

for path in ("@CANARY@", "/usr/bin/python3", "/etc/passwd", "/", "/usr"):
    for change in (lambda: os.chmod(path, os.stat(path).st_mode & 0o7777), lambda: os.chown(path, os.getuid(), os.getgid()),
                   lambda: os.setxattr(path, "user.kata", b"x"), lambda: os.truncate(path, os.stat(path).st_size + 1),
                   lambda: os.rename(path, path + ".kata"), lambda: os.unlink(path + ".kata")):
        try:
            change()
        except OSError:
            continue
        raise SystemExit(f"it changed {path}")


def double(n):
    return n * 2
