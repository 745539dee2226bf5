"""The request that runs a learner's tests: what is found, what is run, what is said of it.

usage: testing_test.py HARNESS [unittest's arguments]
"""

import textwrap
import unittest

from harness_test import compile_files, read_frames, run

STACK = """
    class Stack(list):
        push = list.append
    """


def request(source, subject=STACK, pytest=False):
    files = [("stack.py", subject), ("test_stack.py", source)]
    modules = []
    for (name, text), compiled in zip(files, compile_files(*files)):
        assert compiled["fault"] is None, compiled["fault"]
        modules.append({"name": name[:-3], "file": name, "source": textwrap.dedent(text).encode(),
                        "code": compiled["code"]})
    return {"kind": "tests", "modules": modules, "pytest": pytest}


def tested(source, **options):
    """The TESTED payloads of tests that load and end well."""
    reply = run(request(source, **options))
    frames = read_frames(reply.frames)
    kinds = [kind for kind, _ in frames]
    assert kinds == ["LOADED"] + ["TESTED"] * (len(kinds) - 2) + ["DONE"], (frames, reply.err)
    return [payload for _, payload in frames[1:-1]]


def outcomes(source, **options):
    return [(name, outcome) for name, outcome, *_ in tested(source, **options)]


class PlainTests(unittest.TestCase):
    def test_functions_in_the_order_of_the_text(self):
        self.assertEqual(outcomes("""
            from stack import Stack
            def test_b(): assert Stack() == []
            def test_a(): assert Stack() == [1], "not one"
            def helper(): raise ValueError
            """), [("test_b", "passed"), ("test_a", "failed")])

    def test_what_was_raised(self):
        ((_, _, out, err, exception),) = tested("""
            def test_it():
                print("hello")
                assert 1 == 2, "no"
            """)
        self.assertEqual((out, err), (6, 0))
        self.assertEqual((exception[0]["type"], exception[0]["message"]), ("AssertionError", "no"))
        self.assertEqual([frame[:3] for frame in exception[0]["frames"]],
                         [("test_stack.py", 4, "test_it")])

    def test_classes_get_an_object_for_each_test(self):
        self.assertEqual(outcomes("""
            class TestStack:
                def setup_class(cls=None): global made; made = True
                def setup_method(self): self.items = [1]
                def teardown_method(self): assert self.items
                def test_one(self): assert made and self.items.pop() == 1
                def test_again(self): assert self.items == [1]
                def helper(self): raise ValueError
            class Helper:
                def test_nothing(self): raise ValueError
            """), [("TestStack.test_one", "failed"), ("TestStack.test_again", "passed")])

    def test_imported_functions_and_classes_are_not_run(self):
        self.assertEqual(outcomes("from stack import *\ndef test_it(): pass\n", subject="""
            def test_mine(): raise ValueError
            class TestMine:
                def test_it(self): raise ValueError
            """), [("test_it", "passed")])

    def test_a_test_that_nothing_would_run_fails(self):
        self.assertEqual(outcomes("""
            async def test_a(): assert False
            def test_b(): yield
            """), [("test_a", "failed"), ("test_b", "failed")])

    def test_whatever_ends_a_test_is_its_failure(self):
        self.assertEqual(outcomes("""
            import sys
            def test_a(): sys.exit(0)
            def test_b(): raise KeyboardInterrupt
            def test_c(argument): pass
            """), [("test_a", "failed"), ("test_b", "failed"), ("test_c", "failed")])

    def test_no_tests(self):
        self.assertEqual(tested("x = 1"), [])


class UnittestTests(unittest.TestCase):
    def test_test_cases(self):
        self.assertEqual(outcomes("""
            import unittest
            from stack import Stack
            class StackTest(unittest.TestCase):
                def setUp(self): self.stack = Stack()
                def test_right(self): self.assertEqual(len(self.stack), 0)
                def test_wrong(self): self.assertEqual(len(self.stack), 1)
                def test_error(self): self.stack.nothing
                @unittest.skip("not now")
                def test_skipped(self): raise ValueError
                @unittest.expectedFailure
                def test_expected(self): self.fail()
                @unittest.expectedFailure
                def test_unexpected(self): pass
                def test_parts(self):
                    for part in range(3):
                        with self.subTest(part=part): self.assertEqual(part, 0)
            """), [("StackTest.test_error", "failed"), ("StackTest.test_expected", "passed"),
                   ("StackTest.test_parts", "failed"), ("StackTest.test_right", "passed"),
                   ("StackTest.test_skipped", "skipped"), ("StackTest.test_unexpected", "failed"),
                   ("StackTest.test_wrong", "failed")])

    def test_fixtures_of_class_and_module(self):
        found = tested("""
            import unittest
            def setUpModule(): global ready; ready = True
            class A(unittest.TestCase):
                def test_it(self): assert ready
            class B(unittest.TestCase):
                @classmethod
                def setUpClass(cls): raise ValueError("no")
                def test_it(self): pass
            """)
        self.assertEqual([payload[1] for payload in found], ["passed", "failed"])
        self.assertIn("setUpClass", found[1][0])
        self.assertEqual(found[1][4][0]["message"], "no")

    def test_coroutines_have_a_class_of_their_own(self):
        self.assertEqual(outcomes("""
            import unittest
            class A(unittest.IsolatedAsyncioTestCase):
                async def test_it(self): assert False
            """), [("A.test_it", "failed")])


class Loading(unittest.TestCase):
    def frames(self, source, **options):
        return read_frames(run(request(source, **options)).frames)

    def test_tests_that_cannot_be_imported(self):
        ((kind, (_, _, exception)),) = self.frames("from stack import Heap")
        self.assertEqual((kind, exception[0]["type"]), ("LOAD_FAILED", "ImportError"))

    def test_the_module_has_one_name_whatever_it_is(self):
        ((name, outcome, *_),) = tested("""
            import os, stack, sys
            def test_it():
                assert stack.__name__ == "stack" and stack.__file__ == os.path.abspath("stack.py")
                assert sorted(os.listdir(".")) == ["stack.py", "test_stack.py"]
                assert sys.argv == [""]
            """)
        self.assertEqual((name, outcome), ("test_it", "passed"))


if __name__ == "__main__":
    unittest.main()
