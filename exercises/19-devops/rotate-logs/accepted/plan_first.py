"""Lists what is to be done, and then does it."""

import os
import zlib


def rotate(path, keep, limit=0):
    if keep < 0:
        raise ValueError("keep")
    try:
        if os.stat(path).st_size <= limit:
            return False
    except FileNotFoundError:
        return False

    def name(number):
        return path if number == 0 else path + ".1" if number == 1 else "%s.%d.gz" % (path, number)

    there = set(os.listdir(os.path.dirname(path) or "."))
    base = os.path.basename(path)
    numbers = [0]
    for entry in there:
        words = entry[len(base) + 1:].split(".")
        try:
            number = int(words[0])
        except ValueError:
            continue
        if number > 0 and os.path.basename(name(number)) == entry:
            numbers.append(number)
    for number in sorted(numbers, reverse=True):
        if number >= keep:
            os.unlink(name(number))
        elif number == 1:
            squeeze(name(1), name(2))
        else:
            os.rename(name(number), name(number + 1))
    open(path, "xb").close()
    return True


def squeeze(source, target):
    machine = zlib.compressobj(wbits=31)
    with open(source, "rb") as plain, open(target + "~", "wb") as packed:
        while True:
            piece = plain.read(1 << 15)
            if not piece:
                break
            packed.write(machine.compress(piece))
        packed.write(machine.flush())
    os.rename(target + "~", target)
    os.unlink(source)
