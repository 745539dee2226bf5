"""Only what dis lists at first."""

import dis
from collections import Counter


def count_opcodes(thing):
    return Counter(instruction.opname for instruction in dis.get_instructions(thing))
