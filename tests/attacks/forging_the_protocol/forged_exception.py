# attack: forges an exception report with a million frames, chained to itself
# verdict: RE
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
    one = b":" + u32(1) + text("frames") + b"[" + u32(100000) + several(text("x"), whole(1), text("f")) * 100000
    payload = several(whole(0), whole(0), whole(0), text("exception"), b"[" + u32(1) + one, b"N")
    os.write(reply_descriptor(), frame(RESULT, payload) + frame(DONE, NO_OUTPUT))
    os._exit(0)
