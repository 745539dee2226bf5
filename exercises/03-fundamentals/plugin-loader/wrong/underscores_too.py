"""Loads files that begin with an underscore."""

import importlib.util
import pathlib


class PluginError(Exception):
    """A module is no plugin, or not one that can be used."""


def load_plugins(folder):
    """Load all plugins of a folder; return them, and what went wrong with others."""
    plugins, problems = {}, {}
    for path in sorted(pathlib.Path(folder).iterdir()):
        if not path.name.endswith(".py") or not path.is_file():
            continue
        try:
            name, run = _plugin(path)
            if name in plugins:
                raise PluginError(f"there is a plugin named {name} already")
        except (Exception, SystemExit) as error:  # nothing that a plugin does may stop the others
            problems[path.name] = error
        else:
            plugins[name] = run
    return plugins, problems


def _plugin(path):
    """Run the file as a module, which nobody else can import, and return its name and function."""
    specification = importlib.util.spec_from_file_location("plugins." + path.stem, path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    name, run = getattr(module, "NAME", None), getattr(module, "run", None)
    if not isinstance(name, str) or not name:
        raise PluginError("NAME must be a text that is not empty")
    if not callable(run):
        raise PluginError("run must be a function")
    return name, run
