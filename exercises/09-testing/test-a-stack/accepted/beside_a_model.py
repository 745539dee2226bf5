"""Long random runs beside the simplest model that there is: a list."""

import random

from stack import Stack


class TestBesideAList:
    def setup_method(self):
        self.stack, self.model = Stack(), []

    def test_a_long_run(self):
        rng = random.Random(1)
        for _ in range(3000):
            choice = rng.random()
            if choice < 0.6:
                item = rng.choice([None, 0, "", "plate", 7])
                self.stack.push(item)
                self.model.append(item)
            elif choice < 0.9:
                self.compare("pop", self.model.pop)
            else:
                self.compare("peek", lambda: self.model[-1])
            assert len(self.stack) == len(self.model)

    def test_nothing_there(self):
        self.compare("peek", lambda: self.model[-1])
        self.compare("pop", self.model.pop)
        assert len(self.stack) == 0

    def test_another_stack_is_empty(self):
        self.stack.push(1)
        assert len(Stack()) == 0

    def compare(self, method, expected):
        try:
            due = expected()
        except IndexError:
            try:
                found = getattr(self.stack, method)()
            except IndexError:
                return
            raise AssertionError(f"{method} on an empty stack returned {found!r}")
        assert getattr(self.stack, method)() == due
