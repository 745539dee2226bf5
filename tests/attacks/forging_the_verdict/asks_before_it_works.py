# attack: has itself measured before it works, forges the whole reply, and leaves
# verdict: RE
# kata: counted
import os
import stat
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


def child_of_the_harness():
    up = sys._getframe()
    while up:
        if "child" in up.f_locals:
            return up.f_locals["child"]
        up = up.f_back
    raise LookupError("no child")


def sockets():
    for descriptor in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                yield descriptor
        except OSError:
            pass


NO_OUTPUT = several(whole(0), whole(0))


def double(n):
    for descriptor in sockets():  # before the answer: nothing has been used yet
        os.write(descriptor, b"?")
        os.read(descriptor, 1)
    sum(range(20_000_000))
    value = several(whole(0), whole(0), whole(0), text("value"), whole(n * 2), b"N")
    os.write(child_of_the_harness().reply_fd, frame(RESULT, value) + frame(DONE, NO_OUTPUT))
    os._exit(0)
