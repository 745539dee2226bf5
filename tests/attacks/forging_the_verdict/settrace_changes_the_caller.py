# attack: traces the frames above, and changes their variables when they go on
# verdict: WA
import ctypes
import sys


def tracer(frame, event, argument):
    for name in list(frame.f_locals):
        if name in ("value", "outcome", "kind"):
            frame.f_locals[name] = "value" if name == "kind" else b"T"
            ctypes.pythonapi.PyFrame_LocalsToFast(ctypes.py_object(frame), ctypes.c_int(0))
    return tracer


def double(n):
    frame = sys._getframe().f_back
    while frame:
        frame.f_trace = tracer
        frame = frame.f_back
    sys.settrace(tracer)
    return 0
