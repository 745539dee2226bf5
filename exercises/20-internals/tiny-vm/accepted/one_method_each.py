"""A method for each instruction, found by its name; signatures say how many operands it has."""

import inspect


class Frame:
    def __init__(self, variables):
        self.stack, self.variables, self.callers = [], variables, []
        self.next = 0
        self.done, self.result = False, None

    def push(self, value):
        self.stack.append(value)

    def pop(self):
        return self.stack.pop()

    def do_PUSH(self, value):
        self.push(value)

    def do_POP(self):
        self.pop()

    def do_DUP(self):
        value = self.pop()
        self.push(value)
        self.push(value)

    def do_SWAP(self):
        top = self.pop()
        below = self.pop()
        self.push(top)
        self.push(below)

    def do_LOAD(self, name):
        try:
            self.push(self.variables[name])
        except KeyError:
            raise NameError(name) from None

    def do_STORE(self, name):
        self.variables[name] = self.pop()

    def do_ADD(self):
        right = self.pop()
        self.push(self.pop() + right)

    def do_SUB(self):
        right = self.pop()
        self.push(self.pop() - right)

    def do_MUL(self):
        right = self.pop()
        self.push(self.pop() * right)

    def do_LESS(self):
        right = self.pop()
        self.push(self.pop() < right)

    def do_EQUAL(self):
        right = self.pop()
        self.push(self.pop() == right)

    def do_JUMP(self, target):
        self.next = target

    def do_JUMP_IF_FALSE(self, target):
        self.next = self.next if self.pop() else target

    def do_CALL(self, target):
        self.callers.append(self.next)
        self.next = target

    def do_RETURN(self):
        if self.callers:
            self.next = self.callers.pop()
        else:
            self.done, self.result = True, self.pop()


class Machine:
    def __init__(self, code, max_steps=10_000):
        self.program = []
        for instruction in code:
            method = getattr(Frame, "do_" + instruction[0], None)
            parameters = inspect.signature(method).parameters if method else ()
            if len(parameters) != len(instruction):
                raise ValueError(instruction)
            if "target" in parameters and instruction[1] not in range(len(code) + 1):
                raise ValueError(instruction)
            self.program.append((method, instruction[1:]))
        self.limit = max_steps
        self.steps = 0

    def run(self, **variables):
        frame = Frame(variables)
        self.steps = 0
        while not frame.done and frame.next != len(self.program):
            if self.steps >= self.limit:
                raise RuntimeError("too many steps")
            method, operands = self.program[frame.next]
            frame.next += 1
            self.steps += 1
            method(frame, *operands)
        return frame.result
