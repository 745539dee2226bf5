# attack: sends a call that is the encoding of nothing
# verdict: RE
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
    os.write(link(), b"\x01" + u32(12) + u32(77) + b"?nonsense")
    return tape[0] + tape[1] + tape[2]
