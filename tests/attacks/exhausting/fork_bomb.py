# attack: forks without end, in every child too
# verdict: RE | TLE | MLE
# kata: family
# sample: yes
import os


def double(n):
    while True:
        try:
            os.fork()
        except OSError:
            pass
