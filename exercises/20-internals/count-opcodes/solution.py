import dis
from collections import Counter
from types import CodeType


def count_opcodes(thing):
    """Return how often each instruction occurs in thing and in all code within it, by name."""
    counts = Counter()
    waiting = [_code_of(thing)]
    while waiting:
        code = waiting.pop()
        counts.update(instruction.opname for instruction in dis.get_instructions(code))
        waiting += [constant for constant in code.co_consts if isinstance(constant, CodeType)]
    return counts


def _code_of(thing):
    if isinstance(thing, str):
        return compile(thing, "<text>", "exec")
    return getattr(thing, "__code__", thing)
