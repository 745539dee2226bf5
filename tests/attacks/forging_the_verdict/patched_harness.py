# attack: replaces the functions of the harness, found in the globals of the frames above
# verdict: RE
import sys


def answer(*args, **kwargs):
    return b"T"


def frames():
    frame = sys._getframe()
    while frame:
        yield frame
        frame = frame.f_back


for frame in frames():
    names = frame.f_globals
    if names is not globals():
        for name in ("encode", "write_other", "write_int", "describe", "name_of_class"):
            if name in names:
                names[name] = answer
        writers = names.get("WRITERS")
        if writers:
            for key in writers:
                writers[key] = lambda encoder, x: encoder.parts.append(b"T")


def double(n):
    return 0
