# attack: profiles every call and return, and raises out of the harness's functions
# verdict: RE
import sys


def profiler(frame, event, argument):
    if frame.f_code.co_name in ("encode", "run_prompt", "send"):
        raise SystemExit(0)


def double(n):
    sys.setprofile(profiler)
    return 0
