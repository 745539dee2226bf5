# attack: raises unittest's SkipTest in place of an answer
# verdict: RE
import unittest


def double(n):
    raise unittest.SkipTest("not today")
