import dis


def count_opcodes(thing):
    """Return how often each instruction occurs in thing and in all code within it, by name."""
    counts = {}
    for instruction in dis.get_instructions(thing):
        counts[instruction.opname] = 1
    return counts
