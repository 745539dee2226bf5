# attack: forges a value that the checker's process cannot make: a set with a list in it
# verdict: RE
# kata: order
import os
import sys

LOADED, RESULT, DONE, KEPT = 3, 6, 7, 14


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
BOMB = b"{" + u32(1) + b"[" + u32(0)


def order(words):
    given = b"[" + u32(len(words)) + b"".join(text(word) for word in words)
    result = frame(RESULT, several(whole(0), whole(0), whole(0), text("value"), BOMB, b"N"))
    kept = frame(KEPT, several(whole(0), given))
    os.write(reply_descriptor(), result + kept + frame(DONE, NO_OUTPUT))
    os._exit(0)
