# attack: forged texts that are no UTF-8: stray bytes, surrogates, overlong forms, beyond Unicode
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
    bad = b"\xff\xfe\xc0\x80\xed\xa0\x80\xf4\x90\x80\x80"
    os.write(reply_descriptor(), result(b"s" + u32(len(bad)) + bad) + frame(DONE, NO_OUTPUT))
    os._exit(0)
