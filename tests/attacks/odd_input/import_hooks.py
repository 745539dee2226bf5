# attack: installs import hooks that answer every import with its own module
# verdict: AC
import builtins
import importlib.abc
import sys


class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        return importlib.machinery.ModuleSpec(name, self)

    def create_module(self, spec):
        return sys.modules[__name__]

    def exec_module(self, module):
        pass


sys.meta_path[:] = [Finder()]
sys.path_hooks[:] = []
sys.path[:] = []
builtins.__import__ = lambda *args, **kwargs: sys.modules[__name__]


def double(n):
    return n * 2
