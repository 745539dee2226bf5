import os


def disk_usage(folder):
    """Return the bytes in all files below the folder, and the folders that cannot be listed."""
    total, unreadable, seen = 0, [], set()
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(os.path.join(path, entry.name))
                    elif entry.is_file(follow_symlinks=False):
                        status = entry.stat(follow_symlinks=False)
                        if (status.st_dev, status.st_ino) not in seen:
                            seen.add((status.st_dev, status.st_ino))
                            total += status.st_size
        except OSError:
            if path == folder:
                raise
            unreadable.append(path)
    return total, sorted(unreadable)
