# attack: forks without end where no child is allowed
# verdict: RE
# kata: roomy
import os


def double(n):
    while True:
        os.fork()
