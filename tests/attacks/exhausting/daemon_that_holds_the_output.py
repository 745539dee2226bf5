# attack: starts a daemon that outlives it and holds all its descriptors, and answers right
# verdict: AC
# without namespaces: RE
# sample: yes
# kata: family
import os
import time


def double(n):
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            while True:
                time.sleep(1)
        os._exit(0)
    os.wait()
    return n * 2
