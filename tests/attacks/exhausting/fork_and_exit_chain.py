# attack: forks a child that forks a child, each ending at once, so that none is there when one looks
# verdict: TLE | RE
# without namespaces: TLE | RE
# kata: family
import os


def double(n):
    while True:
        try:
            if os.fork() != 0:
                os._exit(0)
            os.setsid()
        except OSError:
            pass
