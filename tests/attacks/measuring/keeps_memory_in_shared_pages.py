# attack: holds everything in shared memory, out of every page table but while it writes or reads it
# verdict: RE
# kata: lean
import mmap
import struct

PART = 1 << 16


def put_away(kept, done):
    """What was written or read since the last time is in no page table any more."""
    if kept.tell() - done < PART:
        return done
    kept.madvise(mmap.MADV_DONTNEED, done, PART)
    return done + PART


def mean(numbers):
    kept = mmap.mmap(-1, 64 << 20)
    count = done = 0
    for number in numbers:
        kept.write(struct.pack("16d", *[number] * 16))
        count += 1
        done = put_away(kept, done)
    kept.seek(0)
    total, done = 0.0, 0
    for _ in range(count):
        total += struct.unpack("16d", kept.read(128))[0]
        done = put_away(kept, done)
    return total / count
