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
            time.sleep(20)
        os._exit(0)
    os.wait()
    return n * 2
