# attack: floods the oracle with calls and never reads an answer
# verdict: TLE
# kata: tape
import os
import stat


def link():
    for fd in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(fd).st_mode):
                return fd
        except OSError:
            pass
    raise LookupError("no link")


def u32(number):
    return number.to_bytes(4, "little")


def total(tape):
    text = lambda words: b"s" + u32(len(words)) + words.encode()
    call = b"(" + u32(4) + b"i" + bytes(8) + text("__len__") + b"(" + u32(0) + b":" + u32(0)
    fd = link()
    for number in range(1 << 31):
        os.write(fd, b"\x01" + u32(len(call) + 4) + u32(number) + call)
