# attack: writes results for all inputs by itself, in the harness's own frames, and ends the process
# verdict: WA
# kata: drawn
import marshal
import os


def value(number):
    return b"i" + number.to_bytes(8, "little", signed=True)


def frame(kind, payload):
    return bytes((kind,)) + len(payload).to_bytes(4, "little") + payload


def text(word):
    return b"s" + len(word).to_bytes(4, "little") + word


def total(xs):
    parts = []
    for index in range(100):
        head = b"(" + (6).to_bytes(4, "little") + value(index) + value(0) + value(0) + text(b"value")
        parts.append(frame(6, head + value(sum(xs)) + b"N"))
        parts.append(frame(14, b"(" + (2).to_bytes(4, "little") + value(index) + b"[" + bytes(4)))
    parts.append(frame(7, b"(" + (2).to_bytes(4, "little") + value(0) + value(0)))
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"".join(parts))
        except OSError:
            pass
    os._exit(0)
