# attack: raises unittest's SkipTest while it is imported
# verdict: RE
import unittest

raise unittest.SkipTest("not today")
