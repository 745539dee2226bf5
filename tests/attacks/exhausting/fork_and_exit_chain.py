# attack: forks a child that forks a child, each ending at once, so that none is there when one looks
# verdict: RE
# kata: family
import os
import time

end = time.monotonic() + 8  # should the sandbox fail, it ends by itself


def double(n):
    while time.monotonic() < end:
        try:
            if os.fork() != 0:
                os._exit(0)
            os.setsid()
        except OSError:
            pass
    os._exit(0)
