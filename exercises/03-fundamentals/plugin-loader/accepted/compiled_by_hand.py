"""No import system: the text of the file is compiled and run in a dictionary."""

import os


class PluginError(Exception):
    pass


def _names(folder):
    with os.scandir(folder) as entries:
        return sorted(entry.name for entry in entries
                      if entry.is_file() and entry.name.endswith(".py") and entry.name[0] != "_")


def _run(path):
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    names = {"__name__": "plugin", "__file__": path}
    exec(code, names)
    return names


def load_plugins(folder):
    plugins, problems = {}, {}
    for name in _names(folder):
        try:
            found = _run(os.path.join(folder, name))
            if not found.get("NAME") or type(found["NAME"]) is not str:
                raise PluginError(f"{name} has no NAME")
            if not callable(found.get("run")):
                raise PluginError(f"{name} has no run")
            if plugins.setdefault(found["NAME"], found["run"]) is not found["run"]:
                raise PluginError(f"{name} is called as another one: {found['NAME']}")
        except (KeyboardInterrupt, GeneratorExit):
            raise
        except BaseException as problem:
            problems[name] = problem
    return plugins, problems
