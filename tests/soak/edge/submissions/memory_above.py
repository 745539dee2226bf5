# verdict: MLE
def double(n):
    block = bytearray(66 << 20)
    for at in range(0, len(block), 4096):
        block[at] = 1
    return n * 2
