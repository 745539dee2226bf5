import os
import stat


def disk_usage(folder):
    unreadable, total = [], 0

    def note(error):
        if error.filename == folder:
            raise error
        unreadable.append(error.filename)

    for path, _, names in os.walk(folder, onerror=note, followlinks=True):
        for name in names:
            try:
                status = os.lstat(os.path.join(path, name))
            except OSError:  # too many links on the way
                continue
            if stat.S_ISREG(status.st_mode):
                total += status.st_size
    return total, sorted(unreadable)
