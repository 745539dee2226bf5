# attack: reads from address 0
# verdict: RE
# kata: quick
import ctypes


def double(n):
    return ctypes.string_at(0)
