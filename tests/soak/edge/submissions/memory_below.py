# verdict: AC
def double(n):
    block = bytearray(40 << 20)
    for at in range(0, len(block), 4096):
        block[at] = 1
    return n * 2
