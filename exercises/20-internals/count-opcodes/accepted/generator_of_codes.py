"""A generator walks the codes; methods are unwrapped by hand."""

import dis
import types


def codes(code):
    yield code
    for constant in code.co_consts:
        if type(constant) is types.CodeType:
            yield from codes(constant)


def count_opcodes(thing):
    if isinstance(thing, types.MethodType):
        thing = thing.__func__
    if isinstance(thing, types.FunctionType):
        thing = thing.__code__
    elif isinstance(thing, str):
        thing = compile(thing, "text", mode="exec")
    result = {}
    for code in codes(thing):
        for name in [instruction.opname for instruction in dis.get_instructions(code)]:
            result[name] = result.setdefault(name, 0) + 1
    return result
