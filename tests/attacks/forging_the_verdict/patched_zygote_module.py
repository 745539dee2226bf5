# attack: calls the native module of the harness again, to serve orders of its own
# verdict: RE
import sys


def double(n):
    frame = sys._getframe()
    while frame:
        zygote = frame.f_locals.get("zygote")
        if zygote:
            zygote.serve()
        frame = frame.f_back
    return 0
