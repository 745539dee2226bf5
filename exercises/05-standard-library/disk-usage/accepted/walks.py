import os
import stat


def disk_usage(folder):
    """os.walk, with a function that it calls where it cannot go on."""
    unreadable = []

    def note(error):
        if error.filename == folder:
            raise error
        unreadable.append(error.filename)

    sizes = {}
    for path, _, names in os.walk(folder, onerror=note):
        for name in names:
            status = os.lstat(os.path.join(path, name))
            if stat.S_ISREG(status.st_mode):
                sizes[status.st_dev, status.st_ino] = status.st_size
    return sum(sizes.values()), sorted(unreadable)
