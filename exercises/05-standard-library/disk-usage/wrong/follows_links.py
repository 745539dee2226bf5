import os


def disk_usage(folder):
    unreadable, sizes = [], {}

    def note(error):
        if error.filename == folder:
            raise error
        unreadable.append(error.filename)

    for path, _, names in os.walk(folder, onerror=note):
        for name in names:
            inner = os.path.join(path, name)
            if os.path.isfile(inner):
                sizes[os.path.realpath(inner)] = os.path.getsize(inner)
    return sum(sizes.values()), sorted(unreadable)
