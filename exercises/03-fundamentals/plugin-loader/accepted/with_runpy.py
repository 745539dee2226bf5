"""runpy runs a file and returns its names; glob and a generator find the files."""

import runpy
from pathlib import Path


class PluginError(Exception):
    pass


def _files(folder):
    folder = Path(folder)
    if not folder.is_dir():
        raise FileNotFoundError(folder)
    return (path for path in sorted(folder.glob("[!_]*.py")) if not path.is_dir())


def load_plugins(folder):
    plugins = {}
    problems = {}
    for path in _files(folder):
        try:
            names = runpy.run_path(str(path))
        except (SystemExit, Exception) as error:
            problems[path.name] = error
            continue
        name, run = names.get("NAME"), names.get("run")
        if isinstance(name, str) and name and callable(run) and name not in plugins:
            plugins[name] = run
        else:
            problems[path.name] = PluginError("no plugin, or there already")
    return plugins, problems
