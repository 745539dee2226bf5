# attack: asks the oracle for what a remote object does not offer
# verdict: AC
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
    for name in ("reads", "secret", "__dict__", "__class__", "_number", "rewind.__globals__"):
        value = tape
        try:
            for part in name.split("."):
                value = getattr(value, part)
        except AttributeError:
            continue
        if "secret" in str(value) or name in ("reads", "secret"):
            raise RuntimeError("found " + name)
    for operation in ("get secret", "get reads", "get __dict__", "__getattribute__", "__reduce_ex__",
                      "start rewind", "__class__", "rewind.__globals__", "get rewind"):
        text = lambda words: b"s" + u32(len(words)) + words.encode()
        call = (b"(" + u32(4) + b"i" + bytes(8) + text(operation) + b"(" + u32(1) + text("secret")
                + b":" + u32(0))
        os.write(link(), b"\x01" + u32(len(call) + 4) + u32(900) + call)
        if b"raised" not in os.read(link(), 10_000):
            raise RuntimeError("the oracle answered " + operation)
    return tape[0] + tape[1] + tape[2]
