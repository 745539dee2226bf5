"""Runs a text, and counts what has come of it, too."""

import dis
from collections import Counter
from types import CodeType


def count_opcodes(thing):
    counts = Counter()
    if isinstance(thing, str):
        thing = compile(thing, "<text>", "exec")
        try:
            exec(thing, {})
        except BaseException:
            pass
    waiting = [getattr(thing, "__code__", thing)]
    while waiting:
        code = waiting.pop()
        counts.update(instruction.opname for instruction in dis.get_instructions(code))
        waiting += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return counts
