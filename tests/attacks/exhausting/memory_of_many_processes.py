# attack: fills the memory of six processes, each below the limit
# verdict: MLE
# sample: yes
# kata: family
import os
import time


def double(n):
    for _ in range(6):
        if os.fork() == 0:
            held = bytearray(b"x" * (24 << 20))
            time.sleep(20)
    time.sleep(20)
