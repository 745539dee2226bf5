def total(tape):
    return tape[0] + tape[1] + tape[2]
