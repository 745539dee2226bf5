# attack: a forged value of a million empty lists in lists
# verdict: WA
# kata: quick
import os
import sys

LOADED, RESULT, DONE = 3, 6, 7


def u32(number):
    return number.to_bytes(4, "little")


def whole(number):
    return b"i" + number.to_bytes(8, "little", signed=True)


def text(words):
    return b"s" + u32(len(words)) + words.encode()


def several(*parts):
    return b"(" + u32(len(parts)) + b"".join(parts)


def frame(kind, payload):
    return bytes((kind,)) + u32(len(payload)) + payload


def reply_descriptor():
    up = sys._getframe()
    while up:
        if "child" in up.f_locals:
            return up.f_locals["child"].reply_fd
        up = up.f_back
    raise LookupError("no reply descriptor")


NO_OUTPUT = several(whole(0), whole(0))


def result(value):
    return frame(RESULT, several(whole(0), whole(0), whole(0), text("value"), value, b"N"))


def double(n):
    inner = b"[" + u32(1000) + (b"[" + u32(0)) * 1000
    os.write(reply_descriptor(), result(b"[" + u32(1000) + inner * 1000) + frame(DONE, NO_OUTPUT))
    os._exit(0)
