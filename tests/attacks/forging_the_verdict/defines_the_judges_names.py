# attack: defines every name that a judge may use, as itself and in __main__
# verdict: WA
import sys


def yes(*args, **kwargs):
    return True


for name in ("main", "serve", "Child", "encode", "decode", "Encoder", "execute", "run_prompt",
             "check", "verdict", "expected", "result", "test_double", "solution", "_kata_zygote",
             "_kata_harness", "__name__", "__file__", "__builtins__x"):
    globals()[name] = yes
    vars(sys.modules["__main__"])[name] = yes
    sys.modules[name] = sys.modules["__main__"]


def double(n):
    return 0
