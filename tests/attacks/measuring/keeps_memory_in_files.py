# attack: holds everything in files that lie in memory, where the limit of files alone bounds it
# verdict: RE
# without namespaces: AC
# kata: lean
import os
import struct


def mean(numbers):
    for place in ("/dev/shm/kept", "/tmp/kept", "kept"):
        try:
            kept = open(place, "w+b")
            break
        except OSError:
            pass
    os.unlink(place)
    for number in numbers:
        kept.write(struct.pack("4d", number, number, number, number))
    kept.seek(0)
    total = count = 0
    while data := kept.read(32):
        total += struct.unpack("4d", data)[0]
        count += 1
    kept.close()
    return total / count
