# attack: holds everything in shared memory that belongs to no process alone
# verdict: GLE
# kata: lean
import mmap
import struct


def mean(numbers):
    kept = mmap.mmap(-1, 16 << 20)
    count = 0
    for number in numbers:
        kept.write(struct.pack("4d", number, number, number, number))
        count += 1
    kept.seek(0)
    answer = sum(struct.unpack("4d", kept.read(32))[0] for _ in range(count)) / count
    kept.close()
    return answer
