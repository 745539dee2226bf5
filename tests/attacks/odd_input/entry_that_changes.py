# attack: gives another function for its entry each time it is asked
# verdict: WA
import sys
import types


class Module(types.ModuleType):
    count = 0

    def __getattribute__(self, name):
        if name == "double":
            type(self).count += 1
            if type(self).count > 1:
                raise AttributeError(name)
            return lambda n: None
        return super().__getattribute__(name)


def double(n):
    return n * 2


sys.modules[__name__].__class__ = Module
