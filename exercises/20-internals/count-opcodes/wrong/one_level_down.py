"""The code, and the code in it."""

import dis
from collections import Counter
from types import CodeType


def count_opcodes(thing):
    code = compile(thing, "<text>", "exec") if isinstance(thing, str) else getattr(thing, "__code__", thing)
    inner = [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return Counter(instruction.opname for each in [code, *inner] for instruction in dis.get_instructions(each))
