# attack: fills its memory, catches MemoryError, and goes on
# verdict: MLE
# kata: roomy
def double(n):
    held, size = [], 1 << 22
    while True:
        try:
            held.append(b"x" * size)
        except MemoryError:
            size = max(size // 2, 1)
