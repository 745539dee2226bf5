# attack: makes the assertions and test results of unittest and pytest pass
# verdict: WA
import sys
import types
import unittest

for name in dir(unittest.TestCase):
    if name.startswith(("assert", "fail")):
        setattr(unittest.TestCase, name, lambda *args, **kwargs: None)
unittest.TestResult.wasSuccessful = lambda self: True
unittest.TestCase.run = lambda self, result=None: result
sys.modules["pytest"] = types.ModuleType("pytest")


def double(n):
    return 0
