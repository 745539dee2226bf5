import os


def disk_usage(folder, seen=set()):
    total, unreadable = 0, []
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            try:
                inner, more = disk_usage(entry.path, seen)
                total += inner
                unreadable += more
            except PermissionError:
                unreadable.append(entry.path)
        elif entry.is_file(follow_symlinks=False) and entry.inode() not in seen:
            seen.add(entry.inode())
            total += entry.stat().st_size
    return total, sorted(unreadable)
