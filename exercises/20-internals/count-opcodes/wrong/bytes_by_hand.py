"""Every second byte is an instruction, as it was once."""

import dis
from collections import Counter
from types import CodeType


def count_opcodes(thing):
    counts = Counter()
    waiting = [compile(thing, "<text>", "exec") if isinstance(thing, str) else getattr(thing, "__code__", thing)]
    while waiting:
        code = waiting.pop()
        counts.update(dis.opname[byte] for byte in code.co_code)
        waiting += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return counts
