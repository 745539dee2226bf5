"""Uses a call of Python's for each call of the machine, and so the recursion limit."""

import operator

OPERANDS = {"PUSH": 1, "POP": 0, "DUP": 0, "SWAP": 0, "LOAD": 1, "STORE": 1, "ADD": 0, "SUB": 0, "MUL": 0,
            "LESS": 0, "EQUAL": 0, "JUMP": 1, "JUMP_IF_FALSE": 1, "CALL": 1, "RETURN": 0}
BINARY = {"ADD": operator.add, "SUB": operator.sub, "MUL": operator.mul,
          "LESS": operator.lt, "EQUAL": operator.eq}


class Machine:
    def __init__(self, code, max_steps=10_000):
        self.code, self.max_steps = list(code), max_steps
        self.steps = 0
        for name, *operands in self.code:
            if OPERANDS.get(name) != len(operands):
                raise ValueError(name)
            if name in ("JUMP", "JUMP_IF_FALSE", "CALL") and not 0 <= operands[0] <= len(self.code):
                raise ValueError(name)

    def run(self, **variables):
        self.steps = 0
        stack = []
        return stack.pop() if self.follow(0, stack, variables) else None

    def follow(self, position, stack, variables):
        """Run from position to a RETURN; False if the end of the code came first."""
        while position < len(self.code):
            if self.steps == self.max_steps:
                raise RuntimeError("too many steps")
            self.steps += 1
            name, *operands = self.code[position]
            position += 1
            if name == "RETURN":
                return True
            if name == "CALL":
                if not self.follow(operands[0], stack, variables):
                    return False
            elif name == "JUMP" or name == "JUMP_IF_FALSE" and not stack.pop():
                position = operands[0]
            elif name == "PUSH":
                stack.append(operands[0])
            elif name == "POP":
                stack.pop()
            elif name == "DUP":
                stack.append(stack[-1])
            elif name == "SWAP":
                stack[-2:] = [stack[-1], stack[-2]]
            elif name == "LOAD":
                if operands[0] not in variables:
                    raise NameError(operands[0])
                stack.append(variables[operands[0]])
            elif name == "STORE":
                variables[operands[0]] = stack.pop()
            elif name in BINARY:
                right, left = stack.pop(), stack.pop()
                stack.append(BINARY[name](left, right))
        return False
