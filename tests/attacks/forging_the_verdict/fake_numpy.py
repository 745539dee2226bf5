# attack: forges a numpy module, so that any object of its own passes for a number of numpy's
# verdict: WA
import sys
import types


class generic:
    dtype = "int64"
    calls = 0

    def item(self):
        return 14680066

    def __eq__(self, other):
        return True


sys.modules["numpy"] = types.ModuleType("numpy")
sys.modules["numpy"].generic = generic


def double(n):
    return generic()
