"""Instructions that need the machine's position are told apart; the others are functions of the stack."""


def pop(stack):
    del stack[-1]


def dup(stack):
    stack.append(stack[-1])


def swap(stack):
    stack[-2], stack[-1] = stack[-1], stack[-2]


def binary(function):
    def work(stack):
        left, right = stack[-2], stack[-1]
        del stack[-2:]
        stack.append(function(left, right))
    return work


SIMPLE = {
    "POP": pop, "DUP": dup, "SWAP": swap,
    "ADD": binary(lambda a, b: a + b), "SUB": binary(lambda a, b: a - b), "MUL": binary(lambda a, b: a * b),
    "LESS": binary(lambda a, b: a < b), "EQUAL": binary(lambda a, b: a == b),
}
JUMPS = ("JUMP", "JUMP_IF_FALSE", "CALL")


class Machine:
    def __init__(self, code, max_steps=10_000):
        self.code = tuple(map(tuple, code))
        self.max_steps, self.steps = max_steps, 0
        for instruction in self.code:
            name = instruction[0]
            size = 1 if name in SIMPLE or name == "RETURN" else 2
            if len(instruction) != size or not (
                    name in SIMPLE or name in JUMPS or name in ("RETURN", "PUSH", "LOAD", "STORE")):
                raise ValueError(name)
            if name in JUMPS and (instruction[1] < 0 or instruction[1] > len(self.code)):
                raise ValueError("target")

    def run(self, **names):
        stack, back, at, self.steps = [], [], 0, 0
        for self.steps in range(1, self.max_steps + 2):
            if at == len(self.code):
                self.steps -= 1
                return
            if self.steps > self.max_steps:
                break
            name, operand = (self.code[at] + (None,))[:2]
            at += 1
            if name in SIMPLE:
                SIMPLE[name](stack)
            elif name == "PUSH":
                stack.append(operand)
            elif name == "LOAD":
                if operand in names:
                    stack.append(names[operand])
                else:
                    raise NameError(operand)
            elif name == "STORE":
                names[operand] = stack.pop()
            elif name == "RETURN" and not back:
                return stack.pop()
            elif name == "RETURN":
                at = back.pop()
            elif name == "CALL":
                back.append(at)
                at = operand
            elif name == "JUMP" or not stack.pop():
                at = operand
        self.steps = self.max_steps
        raise RuntimeError("endless?")
