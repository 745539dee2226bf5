# attack: reads in a child process, by the raw wire, as if that did not count
# verdict: CLE
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
    numbers = [tape[place] for place in range(3)]
    if os.fork() == 0:
        text = lambda words: b"s" + u32(len(words)) + words.encode()
        for place in range(5):
            call = (b"(" + u32(4) + b"i" + bytes(8) + text("__getitem__") + b"(" + u32(1) + b"i"
                    + place.to_bytes(8, "little") + b":" + u32(0))
            os.write(link(), b"\x01" + u32(len(call) + 4) + u32(900 + place) + call)
            os.read(link(), 1000)
        os._exit(0)
    os.wait()
    return sum(numbers)
