# attack: calls abort()
# verdict: RE
# kata: quick
import os


def double(n):
    os.abort()
