# attack: 100,000 nested calls, blocks and decorators for the compiler
# verdict: AC | IS
# either: the compilers of some versions of CPython refuse it
# kata: quick
import pathlib
import sys

lines = ["".join("if 1:\n" + " " * (depth + 1) for depth in range(95)) + "pass\n",
         "value = lambda: " + "f(" * 90 + ")" * 90 + "\n", "@(lambda f: f)\n" * 20000,
         "def double(n):\n    return n * 2\n"]
pathlib.Path(sys.argv[1], "double.py").write_text("".join(lines))
