# attack: forks without end, in every child too
# verdict: RE | MLE | TLE
# either: processes, memory and CPU time grow together: any may be the first that is found beyond its limit
# kata: family
# sample: yes
import mmap
import os
import time

# Should the sandbox fail, this must not take the machine with it: so many, and so long, and no more.
MOST, SECONDS = 1500, 8
with open("made", "w+b") as file:
    file.truncate(MOST + 1)
    made = mmap.mmap(file.fileno(), 0)
end = time.monotonic() + SECONDS


def double(n):
    number = 0
    while time.monotonic() < end:
        number = made.find(b"\0", number)
        if number < 0 or number >= MOST:
            time.sleep(0.1)
            number = 0
            continue
        made[number] = 1
        try:
            os.fork()
        except OSError:
            made[number] = 0
    os._exit(0)
