#!/usr/bin/env python3
"""Planted bugs: each must end in a counterexample that is no larger than need be.

usage: shrinking.py KATA [NAME...]

A row has what a case is given, a reference, a faulty copy of it, and the size of the smallest input
that shows the fault. The one that kata reports may be larger by one element, and by no more.
"""

import ast
import json
import pathlib
import subprocess
import sys
import tempfile
import textwrap

KATA_ID = "7a239e77-3c1b-4d47-9d0e-0f1f5a5c0a01"


def items(value):
    """How many values there are in a value, characters included."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(1 + items(held) for held in value.values())
    if isinstance(value, (list, tuple, set)):
        return len(value) + sum(items(held) for held in value if not isinstance(held, str))
    return 0


class Bug:
    def __init__(self, name, given, reference, faulty, least, call="f({names})", operations=None, oracle=""):
        self.name = name
        self.given = given
        self.reference = textwrap.dedent(reference)
        self.faulty = textwrap.dedent(faulty)
        self.least = least
        self.call = call.format(names=", ".join(given))
        self.operations = operations
        self.oracle = textwrap.dedent(oracle)


COUNTER = """
    class Counter:
        def __init__(self):
            self.counts = {{}}
        def add(self, word):
            self.counts[word] = self.counts.get(word, 0) + 1
        def drop(self, word):
            {drop}
        def __len__(self):
            return len(self.counts)
    """

BUGS = [
    Bug("forgets the last of more than two", {"xs": "list_of(rng, integer)"},
        "def f(xs):\n    return sum(xs)\n",
        "def f(xs):\n    return sum(xs[:-1]) if len(xs) > 2 else sum(xs)\n", 3),
    Bug("a large number", {"x": "integer(rng)"},
        "def f(x):\n    return x\n", "def f(x):\n    return x if x < 613 else x - 1\n", 613),
    Bug("two equal neighbours", {"xs": "list_of(rng, integer, 0, 9)"},
        "def f(xs):\n    return list(xs)\n",
        "def f(xs):\n    return [x for i, x in enumerate(xs) if i == 0 or x != xs[i - 1]]\n", 2),
    Bug("sorted input with a duplicate", {"xs": "sorted_ints(rng, 0, 30)"},
        "def f(xs):\n    return len(xs)\n", "def f(xs):\n    return len(set(xs))\n", 2),
    Bug("the first of several", {"xs": "sorted_ints(rng, 0, 9)", "x": "choice(rng, [*xs, 3])"},
        "def f(xs, x):\n    return xs.index(x) if x in xs else -1\n",
        "def f(xs, x):\n    return len(xs) - 1 - xs[::-1].index(x) if x in xs else -1\n", 2),
    Bug("a character beyond the basic plane", {"s": "text(rng)"},
        "def f(s):\n    return s[::-1]\n",
        "def f(s):\n    return s[::-1].encode('utf-16', 'replace').decode('utf-16')[:20].replace('\\U0001f600', '?')\n",
        1),
    Bug("upper case twice", {"s": "text(rng, most=30)"},
        "def f(s):\n    return s.swapcase()\n",
        "def f(s):\n    return s.swapcase() if sum(map(str.isupper, s)) < 2 else s\n", 2),
    Bug("an unclosed bracket", {"s": "brackets(rng)"},
        """
        def f(s):
            stack, pairs = [], {")": "(", "]": "[", "}": "{"}
            for c in s:
                if c in pairs:
                    if not stack or stack.pop() != pairs[c]:
                        return False
                else:
                    stack.append(c)
            return not stack
        """,
        """
        def f(s):
            stack, pairs = [], {")": "(", "]": "[", "}": "{"}
            for c in s:
                if c in pairs:
                    if not stack or stack.pop() != pairs[c]:
                        return False
                else:
                    stack.append(c)
            return True
        """, 1),
    Bug("crossed brackets", {"s": "brackets(rng)"},
        """
        def f(s):
            stack, pairs = [], {")": "(", "]": "[", "}": "{"}
            for c in s:
                if c in pairs:
                    if not stack or stack.pop() != pairs[c]:
                        return False
                else:
                    stack.append(c)
            return not stack
        """,
        """
        def f(s):
            for a, b in ("()", "[]", "{}"):
                depth = 0
                for c in s:
                    depth += (c == a) - (c == b)
                    if depth < 0:
                        return False
                if depth:
                    return False
            return True
        """, 4),
    Bug("a row of three", {"m": "matrix(rng, integer, 0, 9)"},
        "def f(m):\n    return [list(row) for row in zip(*m)]\n",
        "def f(m):\n    return [list(row) for row in zip(*m)][:2] if len(m) > 1 else [[x] for x in m[0]]\n",
        2 + 6),
    Bug("an edge that is missed", {"g": "graph(rng)"},
        "def f(g):\n    return sum(map(len, g.values()))\n",
        "def f(g):\n    return sum(len(v) for k, v in g.items() if k != 1)\n", 2 + 1),
    Bug("a tree of depth two", {"t": "tree(rng, integer, 0, 9)"},
        "def f(t):\n    return t[0] + sum(map(f, t[1]))\n",
        "def f(t):\n    return t[0] + sum(child[0] for child in t[1])\n", 2 + 1 + 2 + 1 + 2),
    Bug("a leap day", {"d": "date(rng)"},
        "def f(d):\n    return d.timetuple().tm_yday\n",
        "def f(d):\n    return d.timetuple().tm_yday - (d.month == 2 and d.day == 29)\n", 0),
    Bug("deeply nested", {"x": "recursive(rng, integer, list_of)"},
        """
        def f(x):
            return sum(map(f, x)) if isinstance(x, list) else x
        """,
        """
        def f(x, depth=0):
            return sum(f(y, depth + 1) for y in x) if isinstance(x, list) and depth < 2 else 0 if depth > 1 and isinstance(x, list) else x
        """, 3),
    Bug("an order of three", {"p": "permutation(rng, range(8))"},
        "def f(p):\n    return sorted(p)\n",
        "def f(p):\n    return sorted(p) if p.index(5) < p.index(6) else p\n", 8),
    Bug("drawn with the library alone", {"xs": "[rng.randint(0, 50) for _ in range(rng.randrange(12))]"},
        "def f(xs):\n    return max(xs, default=None)\n",
        "def f(xs):\n    return max(xs[:3], default=None)\n", 4),
    Bug("an object used twice", {},
        COUNTER.format(drop="self.counts.pop(word, None)"),
        COUNTER.format(drop="self.counts[word] = 0"), 2, call="c = Counter()",
        operations="calls(rng)", oracle="""
        from kata import choice, list_of

        def call(rng):
            word = choice(rng, ["ant", "bee", "cow"])
            return choice(rng, ["len(c)", f"c.add({word!r})", f"c.drop({word!r})"])

        def calls(rng):
            return list_of(rng, call)
        """),
]


def write_kata(folder, bug):
    entry = "Counter" if bug.operations else "f"
    given = "".join(f"      {name}: {json.dumps(source)}\n" for name, source in bug.given.items())
    operations = f", operations: {json.dumps(bug.operations)}" if bug.operations else ""
    (folder / "exercise.yaml").write_text(
        f"format: 1\nid: {KATA_ID}\ntitle: planted\nkind: {'class' if bug.operations else 'function'}\n"
        f"statement: none\nentry: [{entry}]\nsubmit: [f.py]\nhidden:\n  - case: planted\n"
        f"    random: {{count: 300{operations}}}\n" + (f"    given:\n{given}" if given else "") +
        f"    session: |\n      >>> {bug.call}\n", encoding="utf-8")
    for name, text in (("solution.py", bug.reference), ("starter.py", bug.faulty)):
        (folder / name).write_text(text, encoding="utf-8")
    if bug.oracle:
        (folder / "oracle.py").write_text(bug.oracle, encoding="utf-8")


def size_of(bug, case):
    if bug.operations:
        return len(case["checks"]) - 1
    if bug.name == "a large number":
        return ast.literal_eval(case["given"][0]["value"])
    if bug.name == "a leap day":
        return 0 if case["given"][0]["value"] == "datetime.date(2000, 2, 29)" else 100
    return sum(items(ast.literal_eval(given["value"])) for given in case["given"])


def judge(kata, folder, name):
    done = subprocess.run([kata, "run", folder, folder / name, "--json"], capture_output=True, text=True,
                          check=False)
    document = json.loads(done.stdout)
    if "cases" not in document:
        raise SystemExit(f"{folder}: {document}")
    return document


def main():
    kata, names = sys.argv[1], sys.argv[2:]
    failed = 0
    for bug in BUGS:
        if names and bug.name not in names:
            continue
        with tempfile.TemporaryDirectory(prefix="kata-random.") as scratch:
            folder = pathlib.Path(scratch) / "planted"
            folder.mkdir()
            write_kata(folder, bug)
            right = judge(kata, folder, "solution.py")
            document = judge(kata, folder, "starter.py")
        case = document["cases"][0]
        if right["verdict"] != "AC" or document["verdict"] == "AC":
            print(f"FAILED {bug.name}: reference {right['verdict']}, faulty {document['verdict']}")
            failed += 1
            continue
        size = size_of(bug, case)
        shown = "; ".join(f"{given['name']} = {given['value']}" for given in case["given"])
        shown = shown or "; ".join(check["action"] for check in case["checks"])
        good = size <= bug.least + 1
        failed += not good
        tried, took = case["random"]["tried"], document["elapsed_ms"]
        print(f"{'ok    ' if good else 'FAILED'} {bug.name}: {size} (least {bug.least}), {document['verdict']}, "
              f"{tried} tried, {took:.0f} ms: {shown}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
