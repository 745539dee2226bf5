# attack: raises with a traceback made up of frames whose code has the names of prompts, of files that are not there and of escape sequences
# verdict: RE
import types


def frame_of(name, function):
    source = "\n" * 40_000 + "def %s(secret='x'):\n    return __import__('sys')._getframe()" % function
    names = {}
    exec(compile(source, name, "exec"), names)
    return names[function]()


def double(n):
    trace = None
    for name in ("<prompt 1>", "<prompt 99>", __file__, "/box/\x1b[31mforged.py", __file__ + "/../x"):
        for line in (1, 0, 2**31 - 1):
            frame = frame_of(name, "forged")
            trace = types.TracebackType(trace, frame, frame.f_lasti, line)
    raise ValueError("\x1b[31mforged").with_traceback(trace)
