import gzip
import os
import re
import shutil


def rotate(path, keep, limit=0):
    """Rotate a log; return whether there was something to rotate."""
    if keep < 0:
        raise ValueError("the number of files to keep is 0 or more")
    if not os.path.exists(path) or os.path.getsize(path) <= limit:
        return False
    for number in sorted(old_numbers(path), reverse=True):
        if number > keep:
            continue
        if number == keep:
            os.remove(old_name(path, number))
        elif number == 1:
            pack(old_name(path, 1), old_name(path, 2))
        else:
            os.replace(old_name(path, number), old_name(path, number + 1))
    if keep:
        os.replace(path, old_name(path, 1))
    with open(path, "w"):
        return True


def old_name(path, number):
    return f"{path}.{number}" + (".gz" if number > 1 else "")


def old_numbers(path):
    folder, name = os.path.split(path)
    pattern = re.compile(re.escape(name) + r"\.(?:(1)|([2-9]|[1-9][0-9]+)\.gz)")
    for entry in os.listdir(folder or "."):
        found = pattern.fullmatch(entry)
        if found:
            yield int(found[1] or found[2])


def pack(source, target):
    with open(source, "rb") as plain, gzip.open(target + ".part", "wb") as packed:
        shutil.copyfileobj(plain, packed)
    os.replace(target + ".part", target)
    os.remove(source)
