# attack: returns an object whose repr is half a gigabyte
# verdict: MLE
# kata: roomy
class Huge:
    def __repr__(self):
        return "x" * (1 << 29)


def double(n):
    return Huge()
