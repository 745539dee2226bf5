# verdict: MLE
def double(n):
    blocks = []
    for _ in range(20):
        blocks.append(b"x" * (4 << 20))
    return n * 2
