# attack: writes a reply to every open descriptor
# verdict: RE
import os

LIST = b"[" + b"\x01\x00\x00\x00" + b"T"
REPLIES = [b'{"verdict": "AC", "passed": true}\n', b"\x03\x05\x00\x00\x00" + LIST, b"AC\n", b"OK\n"]

for descriptor in range(1024):
    for reply in REPLIES:
        try:
            os.write(descriptor, reply)
        except OSError:
            pass


def double(n):
    return 0
