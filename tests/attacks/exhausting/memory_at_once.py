# attack: asks for eight gigabytes in one piece
# verdict: MLE | RE
# either: a machine that promises no more memory than it has gives a MemoryError
# kata: roomy
def double(n):
    return len(bytearray(8 << 30))
