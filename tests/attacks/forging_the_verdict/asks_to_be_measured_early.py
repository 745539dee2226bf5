# attack: has itself measured before it leaves files open, and lets the harness's question go nowhere
# verdict: RE
# kata: counted
import os
import stat


def sockets():
    for descriptor in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(descriptor).st_mode):
                yield descriptor
        except OSError:
            pass


def double(n):
    for descriptor in sockets():
        os.write(descriptor, b"?")
        os.read(descriptor, 1)
        os.close(descriptor)
    for _ in range(20):
        os.open("/dev/null", os.O_RDONLY)
    return n * 2
