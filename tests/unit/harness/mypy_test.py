"""The request that has mypy look at files, which are never run.

usage: mypy_test.py HARNESS [unittest's arguments]
"""

import importlib.util
import os
import shutil
import sys
import tempfile
import textwrap
import unittest

if importlib.util.find_spec("mypy") is None:
    print("SKIPPED: mypy is not installed")
    sys.exit(0)

import harness_test  # noqa: E402
from harness_test import Zygote, new_harness, read_frames  # noqa: E402

STACK = """
    from typing import Generic, List, TypeVar
    T = TypeVar("T")
    class Stack(Generic[T]):
        def __init__(self) -> None:
            self.items: List[T] = []
        def push(self, item: T) -> None:
            self.items.append(item)
    """


class Warm(Zygote):
    """Serves several requests, each in a fork of the one harness that has mypy."""

    single_threaded = staticmethod(lambda: True)


def typecheck(*files):
    """The errors, from a fork of an interpreter that has warmed mypy up."""
    names = [(name, textwrap.dedent(text).encode()) for name, text in files]
    request = {"kind": "typecheck", "files": names}
    scratch = tempfile.mkdtemp(prefix="kata-test.")
    try:
        pid = os.fork()
        if pid == 0:
            try:
                HARNESS["main"](Warm(request, scratch))
            finally:
                os._exit(99)
        os.waitpid(pid, 0)
        ((kind, errors),) = read_frames(harness_test.contents(scratch, "reply"))
        assert kind == "TYPECHECKED", errors
        return errors
    finally:
        shutil.rmtree(scratch)


class Typechecking(unittest.TestCase):
    def test_a_sound_module_and_its_uses(self):
        self.assertEqual(typecheck(("stack.py", STACK), ("right.py", """
            from stack import Stack
            numbers: Stack[int] = Stack()
            numbers.push(1)
            """)), [])

    def test_errors_have_their_place(self):
        errors = typecheck(("stack.py", STACK), ("wrong.py", """
            from stack import Stack
            numbers: Stack[int] = Stack()
            numbers.push("x")
            """))
        self.assertEqual([error[:2] + error[3:4] for error in errors], [("wrong.py", 4, "error")])
        self.assertIn("arg-type", errors[0][4])
        self.assertGreater(errors[0][2], 0)

    def test_it_is_strict(self):
        errors = typecheck(("stack.py", "def f(x): return x\n"))
        self.assertEqual([error[:2] for error in errors], [("stack.py", 1)])
        self.assertIn("no-untyped-def", errors[0][4])

    def test_nothing_is_run(self):
        errors = typecheck(("stack.py", "raise SystemExit(3)\n"))
        self.assertEqual(errors, [])

    def test_modules_that_were_not_warmed_up(self):
        self.assertEqual(typecheck(("a.py", "import decimal\nx: decimal.Decimal = decimal.Decimal(1)\n")), [])

    def test_long_sums_and_chains(self):
        self.assertEqual(typecheck(("a.py", "n = 1\nm: int = " + " + ".join(["n"] * 1000) + "\n")), [])
        self.assertEqual(typecheck(("a.py", "text = ''\nm: str = text" + ".strip()" * 500 + "\n")), [])

    def test_a_text_that_is_too_much_for_mypy_is_at_fault(self):
        for text in ("n = 1\nm = " + " + ".join(["n"] * 20000), "text = ''\nm = text" + ".strip()" * 9000):
            with self.subTest(text[:40]):
                self.assertEqual(typecheck(("a.py", text + "\n")),
                                 [("", 0, 0, "error", "too deeply nested for mypy")])

    def test_a_text_that_only_mypy_refuses(self):
        errors = typecheck(("a.py", "def f() -> None:\n    return\nx = 1  # type: what is this\n"))
        self.assertEqual(errors[0][:2], ("a.py", 3))


if __name__ == "__main__":
    HARNESS = new_harness()
    HARNESS["start_mypy"]()
    unittest.main()
