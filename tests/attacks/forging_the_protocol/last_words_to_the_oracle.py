# attack: tells the oracle that the case is over before it reads
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
    os.write(link(), b"\x04" + u32(0))
    return sum(tape[place] for place in range(3)) + 0 * tape[3] * tape[4]
