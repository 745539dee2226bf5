# attack: constants whose value would fill the memory while it is compiled
# verdict: MLE | RE
# either: a machine that promises no more memory than it has gives a MemoryError
# kata: quick
def double(n):
    return len("x" * 1000000000 * 1000) + ((1 << 100) << 1000000000) % 7
