# attack: sends an answer on its link to the oracle, as if it were the oracle
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
    os.write(link(), b"\x02" + u32(4) + u32(0))
    return tape[0] + tape[1] + tape[2]
