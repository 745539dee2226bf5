import os


def disk_usage(folder):
    unreadable, sizes = [], {}

    def note(error):
        if error.filename == folder:
            raise error
        unreadable.append(error.filename)

    for path, folders, names in os.walk(folder, onerror=note):
        for name in names + folders:
            status = os.lstat(os.path.join(path, name))
            sizes[status.st_dev, status.st_ino] = status.st_size
    return sum(sizes.values()), sorted(unreadable)
