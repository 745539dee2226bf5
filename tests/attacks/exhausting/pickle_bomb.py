# attack: unpickles what grows without end
# verdict: MLE
# kata: roomy
import pickle


def double(n):
    bomb = b"(lp0\n" + b"g0\n" * 0 + b"." if not n else b"\x80\x04]\x94" + b"(h\x00h\x00l\x94" * 100000 + b"."
    try:
        pickle.loads(bomb)
    except Exception:
        pass
    value = []
    for _ in range(40):
        value = [value, value]
    return len(repr(value))
