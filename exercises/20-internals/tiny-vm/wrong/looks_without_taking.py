"""Leaves the tested value on the stack."""

import operator

OPERANDS = {"PUSH": 1, "POP": 0, "DUP": 0, "SWAP": 0, "LOAD": 1, "STORE": 1, "ADD": 0, "SUB": 0, "MUL": 0,
            "LESS": 0, "EQUAL": 0, "JUMP": 1, "JUMP_IF_FALSE": 1, "CALL": 1, "RETURN": 0}
BINARY = {"ADD": operator.add, "SUB": operator.sub, "MUL": operator.mul,
          "LESS": operator.lt, "EQUAL": operator.eq}
TARGETED = {"JUMP", "JUMP_IF_FALSE", "CALL"}


class Machine:
    """A stack machine that runs a list of instructions."""

    def __init__(self, code, max_steps=10_000):
        self.code, self.max_steps = list(code), max_steps
        self.steps = 0
        for name, *operands in self.code:
            if OPERANDS.get(name) != len(operands):
                raise ValueError(f"no such instruction: {name} with {len(operands)} operands")
            if name in TARGETED and not 0 <= operands[0] <= len(self.code):
                raise ValueError(f"{name} leads outside: {operands[0]}")

    def run(self, **variables):
        """Run the code from the beginning and return its result."""
        stack, callers, position = [], [], 0
        self.steps = 0
        while position < len(self.code):
            if self.steps == self.max_steps:
                raise RuntimeError(f"not done after {self.steps} steps")
            self.steps += 1
            name, *operands = self.code[position]
            position += 1  # jumps overwrite it
            if name == "RETURN":
                if not callers:
                    return stack.pop()
                position = callers.pop()
            elif name == "CALL":
                callers.append(position)
                position = operands[0]
            elif name == "JUMP":
                position = operands[0]
            elif name == "JUMP_IF_FALSE":
                if not stack[-1]:
                    position = operands[0]
            else:
                _work(name, operands, stack, variables)
        return None


def _work(name, operands, stack, variables):
    """One instruction that goes on to the next one."""
    if name == "PUSH":
        stack.append(operands[0])
    elif name == "POP":
        stack.pop()
    elif name == "DUP":
        stack.append(stack[-1])
    elif name == "LOAD":
        if operands[0] not in variables:
            raise NameError(f"{operands[0]} has no value")
        stack.append(variables[operands[0]])
    elif name == "STORE":
        variables[operands[0]] = stack.pop()
    else:
        right, left = stack.pop(), stack.pop()
        if name == "SWAP":
            stack += [right, left]
        else:
            stack.append(BINARY[name](left, right))
