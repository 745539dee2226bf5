# attack: fills anonymous memory that is shared
# verdict: MLE
# kata: roomy
import mmap


def double(n):
    held = mmap.mmap(-1, 256 << 20)
    for at in range(0, 256 << 20, 4096):
        held[at] = 1
