"""Texts to be counted, and a checker that counts them itself, as the running version of Python has it."""

import collections
import dis
import types

sources = [
    "total = 0\nfor n in range(10):\n    if n % 2:\n        total += n\n    else:\n        print(n, sep='')\nwhile total:\n    total -= 1\n",
    "def a(x):\n    def b(y):\n        def c(z):\n            return x + y + z\n        return c\n    return [b(1), b(2)]\n",
    "class Shop:\n    rate = 3\n    def price(self, net):\n        return net * self.rate\n"
    "    class Till:\n        def open(self):\n            self.cash = {'coins': 0}\n",
    "def f(a=lambda: [1], *, b=(lambda x: {x: y for y in x})):\n    return sorted({n for n in a()}, key=lambda n: (lambda m: -m)(n))\n"
    "g = (n * n for n in range(3))\n",
    "".join(f"name_{n} = other_{n} + {n}.5\n" for n in range(300)),
]


def counted(source, result):
    expected = collections.Counter()

    def walk(code):
        for instruction in dis.get_instructions(code):
            expected[instruction.opname] += 1
        for constant in code.co_consts:
            if isinstance(constant, types.CodeType):
                walk(constant)

    walk(compile(source, "<text>", "exec"))
    if not isinstance(result, dict):
        return "A dictionary was asked for."
    found = {name: count for name, count in result.items() if count}
    for name in sorted(set(expected) | set(map(str, found))):
        if found.get(name, 0) != expected[name]:
            return f"{name} occurs {expected[name]} times, and not {found.get(name, 0)}."
    return True
