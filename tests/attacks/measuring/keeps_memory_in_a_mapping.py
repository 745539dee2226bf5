# attack: holds everything in a mapping of its own, which no allocator of Python's knows
# verdict: GLE
# kata: lean
import mmap
import struct


def mean(numbers):
    kept = mmap.mmap(-1, 16 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    count = 0
    for number in numbers:
        kept.write(struct.pack("4d", number, number, number, number))
        count += 1
    kept.seek(0)
    answer = sum(struct.unpack("4d", kept.read(32))[0] for _ in range(count)) / count
    kept.close()
    return answer
