"""A learner's tests that pytest runs.

usage: pytest_test.py HARNESS [unittest's arguments]
"""

import importlib.util
import sys
import unittest

if importlib.util.find_spec("pytest") is None:
    print("SKIPPED: python3-pytest is not installed")
    sys.exit(0)

from harness_test import read_frames, run  # noqa: E402
from testing_test import outcomes, request, tested  # noqa: E402


class WithPytest(unittest.TestCase):
    def test_fixtures_parameters_and_raises(self):
        self.assertEqual(outcomes("""
            import pytest
            from stack import Stack
            @pytest.fixture
            def stack(): return Stack()
            @pytest.mark.parametrize("size", [0, 1])
            def test_size(stack, size): assert len(stack) == size
            def test_empty(stack):
                with pytest.raises(IndexError): stack.pop()
            @pytest.mark.skip
            def test_skipped(): pass
            @pytest.mark.xfail
            def test_expected(): assert False
            class TestIt:
                def test_it(self, tmp_path): assert tmp_path.exists()
            """, pytest=True),
            [("test_size[0]", "passed"), ("test_size[1]", "failed"), ("test_empty", "passed"),
             ("test_skipped", "skipped"), ("test_expected", "passed"), ("TestIt::test_it", "passed")])

    def test_a_failed_assertion_shows_its_values(self):
        ((_, _, _, _, exception),) = tested(
            "import pytest\ndef test_it():\n    xs = [1]\n    assert xs == [2]\n", pytest=True)
        self.assertIn("assert [1] == [2]", exception[0]["message"])
        self.assertEqual(exception[0]["frames"][-1][:3], ("test_stack.py", 4, "test_it"))

    def test_tests_that_cannot_be_collected(self):
        ((kind, (_, _, exception)),) = read_frames(
            run(request("import pytest\nfrom stack import Heap", pytest=True)).frames)
        self.assertEqual(kind, "LOAD_FAILED")
        self.assertIn("Heap", exception[0]["message"])

    def test_no_configuration_of_the_submission_counts(self):
        self.assertEqual(outcomes("""
            import pytest
            pytest_plugins = []
            def test_it(): pass
            """, pytest=True), [("test_it", "passed")])


if __name__ == "__main__":
    unittest.main()
