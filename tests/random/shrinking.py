#!/usr/bin/env python3
"""Planted bugs: each must end in a counterexample that is no larger than need be, whatever the seed.

usage: shrinking.py KATA [NAME...]

A row has what a case is given, a reference, a faulty copy of it, and the size of the smallest input
that shows the fault. The one that kata reports may be larger by one element, and by no more; where
the size is that of a number, it is the smallest. All rows are cases of two katas, one of functions
and one of a class, so that few runs do.
"""

import ast
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap

SEEDS = [None, "1", "2", "3", "4"]
KATA_ID = "7a239e77-3c1b-4d47-9d0e-0f1f5a5c0a01"


def items(value):
    """How many values there are in a value, characters included."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, dict):
        return sum(1 + items(key) + items(held) for key, held in value.items())
    if isinstance(value, (list, tuple, set)):
        return len(value) + sum(items(held) for held in value if not isinstance(held, str))
    return 0


def amount(value):
    """How far its numbers are from 0."""
    return sum(map(amount, value)) if isinstance(value, tuple) else abs(value)


class Bug:
    """`spare`: by how much larger than `least` the counterexample may be; `count`: of inputs."""

    def __init__(self, name, given, reference, faulty, least, call="f({names})", operations=None, oracle="",
                 size=items, spare=1, count=300):
        self.name = name
        self.given = given
        self.reference = textwrap.dedent(reference)
        self.faulty = textwrap.dedent(faulty)
        self.least = least
        self.call = call.format(names=", ".join(given))
        self.operations = operations
        self.oracle = textwrap.dedent(oracle)
        self.size = size
        self.spare = spare
        self.count = count


def number(name, generator, condition, least):
    """A bug at some numbers: the least of them has to be found."""
    return Bug(name, {"x": generator}, "def f(x):\n    return x\n",
               f"def f(x):\n    return None if {condition} else x\n", least, size=amount, spare=0)


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
    number("a large number", "integer(rng)", "x >= 613", 613),
    number("far below zero", "integer(rng)", "x <= -613", 613),
    number("on the longer side of zero", "integer(rng, -20, 10**9)", "x >= 31_415_926", 31_415_926),
    number("an odd number", "integer(rng)", "x % 2 and x > 300", 301),
    number("a number of the library", "rng.randint(0, 10**6)", "x >= 31_415", 31_415),
    number("a large float", "real(rng)", "x >= 334", 334),
    number("a float between whole ones", "real(rng)", "x != int(x)", 0.25),
    number("a float of the library", "rng.random()", "x >= 0.25", 0.25),
    number("a pair in descending order", "(integer(rng), integer(rng))", "x[0] > x[1] > 0", 2 + 1),
    number("a pair with a large sum", "(integer(rng), integer(rng))", "sum(x) >= 500", 500),
    number("half past ten", "(rng.randrange(24), rng.randrange(60))", "x >= (10, 30)", 10 + 30),
    Bug("one large number in a long list", {"xs": "list_of(rng, integer, most=100)"},
        "def f(xs):\n    return len(xs)\n",
        "def f(xs):\n    return len([x for x in xs if x < 614])\n", 1),
    Bug("a value under two keys", {"d": "dict(list_of(rng, lambda rng: (text(rng, 1, 5), integer(rng, 0, 99))))"},
        "def f(d):\n    return len(d)\n", "def f(d):\n    return len({v: k for k, v in d.items()})\n",
        2 + 2),
    Bug("a list in a dict", {"d": "{key: list_of(rng, integer) for key in list_of(rng, text, 0, 4)}"},
        "def f(d):\n    return {k: sum(v) for k, v in d.items()}\n",
        "def f(d):\n    return {k: sum(v[:1]) for k, v in d.items()}\n", 1 + 2),
    Bug("equal keys in another order", {"xs": "list_of(rng, lambda rng: (integer(rng, 0, 5), choice(rng, 'abc')))"},
        "def f(xs):\n    return sorted(xs, key=lambda x: x[0])\n", "def f(xs):\n    return sorted(xs)\n",
        2 + 2 * 2),
    Bug("two digits in a text", {"s": "text(rng)"},
        "def f(s):\n    return sum(map(str.isdigit, s))\n", "def f(s):\n    return int(any(map(str.isdigit, s)))\n",
        2),
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
        "def f(d):\n    return d.timetuple().tm_yday - (d.month == 2 and d.day == 29)\n", "2000-02-29",
        size=str, spare="", count=1000),
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


def write_kata(folder, bugs):
    """An exercise whose cases are the bugs, each with a function of its own."""
    cases, entries, texts, oracle = [], [], {"solution.py": "", "starter.py": ""}, ""
    for number_, bug in enumerate(bugs):
        def own(text, name=f"f{number_}"):
            return text if bug.operations else re.sub(r"\bf\b", name, text)

        operations = f", operations: {json.dumps(bug.operations)}" if bug.operations else ""
        given = "".join(f"      {name}: {json.dumps(source)}\n" for name, source in bug.given.items())
        cases.append(f"  - case: {bug.name}\n    random: {{count: {bug.count}{operations}}}\n" +
                     (f"    given:\n{given}" if given else "") + f"    session: |\n      >>> {own(bug.call)}\n")
        entries.append("Counter" if bug.operations else f"f{number_}")
        texts["solution.py"] += own(bug.reference) + "\n\n"
        texts["starter.py"] += own(bug.faulty) + "\n\n"
        oracle += bug.oracle
    kind = "class" if bugs[0].operations else "function"
    texts["exercise.yaml"] = (
        f"format: 1\nid: {KATA_ID}\ntitle: planted\nkind: {kind}\nstatement: none\n"
        f"entry: [{', '.join(entries)}]\nsubmit: [f.py]\nhidden:\n" + "".join(cases))
    if oracle:
        texts["oracle.py"] = oracle
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def value_of(text):
    if text.startswith("datetime.date("):
        return "%04d-%02d-%02d" % ast.literal_eval(text[len("datetime.date"):])
    return ast.literal_eval(text)


def size_of(bug, case):
    if bug.operations:
        return len(case["checks"]) - 1
    sizes = [bug.size(value_of(given["value"])) for given in case["given"]]
    return sizes[0] if len(sizes) == 1 else sum(sizes)


def judge(kata, folder, name, seed):
    """The cases' judgements, by title."""
    command = [kata, "run", folder, folder / name, "--json"] + (["--seed", seed] if seed else [])
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    document = json.loads(done.stdout)
    if "cases" not in document:
        raise SystemExit(f"{folder}: {document}")
    return {case["title"]: case for case in document["cases"]}


def is_least(bug, case, seed):
    """Whether the counterexample is small enough; says what it is."""
    if case["verdict"] == "AC":
        print(f"FAILED {bug.name}, seed {seed}: not found")
        return False
    size = size_of(bug, case)
    shown = "; ".join(f"{given['name']} = {given['value']}" for given in case["given"])
    shown = shown or "; ".join(check["action"] for check in case["checks"])
    good = size <= bug.least + bug.spare
    print(f"{'ok    ' if good else 'FAILED'} {bug.name}, seed {seed}: {size} (least {bug.least}), {case['verdict']}, "
          f"{case['random']['tried']} tried: {shown}")
    return good


def check(kata, bugs, scratch):
    """How many counterexamples are larger than they may be, or were not found."""
    write_kata(scratch, bugs)
    failed = 0
    for name, case in judge(kata, scratch, "solution.py", None).items():
        if case["verdict"] != "AC":
            print(f"FAILED {name}: the reference is {case['verdict']}")
            failed += 1
    for seed in SEEDS:
        cases = judge(kata, scratch, "starter.py", seed)
        failed += sum(not is_least(bug, cases[bug.name], seed or "of the kata") for bug in bugs)
    return failed


def main():
    kata, names = sys.argv[1], sys.argv[2:]
    bugs = [bug for bug in BUGS if not names or bug.name in names]
    failed = 0
    with tempfile.TemporaryDirectory(prefix="kata-random.") as scratch:
        for kind in (False, True):
            of_kind = [bug for bug in bugs if bool(bug.operations) is kind]
            if of_kind:
                failed += check(kata, of_kind, pathlib.Path(scratch) / ("class" if kind else "function"))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
