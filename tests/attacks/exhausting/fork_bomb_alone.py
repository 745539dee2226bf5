# attack: forks without end where no child is allowed
# verdict: RE
# kata: roomy
import os
import time

end = time.monotonic() + 8  # should the sandbox fail, it ends by itself


def double(n):
    for _ in range(8):
        if os.fork() == 0 and time.monotonic() > end:
            os._exit(0)
