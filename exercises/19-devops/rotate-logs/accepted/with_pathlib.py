"""A dictionary of what is there, and paths as objects."""

import gzip
import pathlib


def number_of(log, file):
    """The number of an old file, or None."""
    if not file.name.startswith(log.name + "."):
        return None
    middle = file.name[len(log.name) + 1:]
    if middle == "1":
        return 1
    digits, dot, end = middle.partition(".")
    if end == "gz" and digits.isascii() and digits.isdigit() and digits[0] != "0" and digits != "1":
        return int(digits)
    return None


def rotate(path, keep, limit=0):
    log = pathlib.Path(path)
    if keep < 0:
        raise ValueError(keep)
    if not log.is_file() or log.stat().st_size <= limit:
        return False
    old = {number_of(log, file): file for file in log.parent.iterdir()}
    old.pop(None, None)
    for number in sorted(old)[::-1]:
        target = log.with_name("{}.{}.gz".format(log.name, number + 1))
        if number + 1 > keep:
            old[number].unlink()
        elif number > 1:
            old[number].rename(target)
        else:
            hidden = log.with_name("." + target.name)
            with old[1].open("rb") as source, gzip.open(str(hidden), "wb", compresslevel=6) as packed:
                for piece in iter(lambda: source.read(65536), b""):
                    packed.write(piece)
            hidden.rename(target)
            old[1].unlink()
    if keep == 0:
        log.unlink()
    else:
        log.rename(log.with_name(log.name + ".1"))
    log.touch()
    return True
