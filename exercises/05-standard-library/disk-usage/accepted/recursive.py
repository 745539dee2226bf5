import os
from stat import S_ISDIR, S_ISREG


def disk_usage(folder):
    """A function that visits one folder, and itself for those in it."""
    files, unreadable = {}, []

    def visit(path):
        for name in os.listdir(path):
            inner = path + "/" + name
            status = os.stat(inner, follow_symlinks=False)
            if S_ISREG(status.st_mode):
                files[status.st_dev, status.st_ino] = status.st_size
            if S_ISDIR(status.st_mode):
                try:
                    visit(inner)
                except PermissionError:
                    unreadable.append(inner)

    visit(folder)
    return sum(files.values()), sorted(unreadable)
