"""Asks everything for its code."""

import dis
from collections import Counter
from types import CodeType


def count_opcodes(thing):
    counts = Counter()
    waiting = [thing.__code__]
    while waiting:
        code = waiting.pop()
        counts.update(instruction.opname for instruction in dis.get_instructions(code))
        waiting += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return counts
