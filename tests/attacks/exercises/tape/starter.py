def total(tape):
    return 0
