# attack: fills its memory with bytes
# verdict: MLE
# kata: roomy
def double(n):
    held = []
    while True:
        held.append(bytearray(b"x" * (1 << 20)))
