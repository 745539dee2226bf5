# attack: looks for the expected value in the constants of every code object
# verdict: WA
# kata: secret
import gc
import types


def constants(code):
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            yield from constants(value)
        else:
            yield value


def secret(n):
    gc.unfreeze()
    for value in gc.get_objects():
        if isinstance(value, types.FunctionType):
            for constant in constants(value.__code__):
                if isinstance(constant, str) and constant.startswith("hidden-") and len(constant) > 20:
                    return constant
    return "nothing found"
