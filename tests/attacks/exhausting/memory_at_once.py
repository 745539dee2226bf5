# attack: asks for eight gigabytes in one piece
# verdict: RE | MLE
# kata: roomy
def double(n):
    return len(bytearray(8 << 30))
