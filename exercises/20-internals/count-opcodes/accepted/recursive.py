"""Adds up recursively; a Bytecode object knows functions, methods, text and code."""

from collections import defaultdict
from dis import Bytecode


def count_opcodes(thing):
    counts = defaultdict(int)
    bytecode = Bytecode(thing)
    for instruction in bytecode:
        counts[instruction.opname] += 1
    for constant in bytecode.codeobj.co_consts:
        if hasattr(constant, "co_code"):
            for name, count in count_opcodes(constant).items():
                counts[name] += count
    return counts
