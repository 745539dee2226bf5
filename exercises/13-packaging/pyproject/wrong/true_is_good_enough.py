"""Asks whether a value is there, not what it is."""

import re
import tomllib

NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
SCRIPT = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*:[A-Za-z_][A-Za-z0-9_]*")
KEYS = {"name", "version", "dynamic", "requires-python", "dependencies", "scripts"}


def check_project(text):
    """Return the paths of all that is wrong in a pyproject.toml, sorted; ValueError if it is no TOML."""
    content = tomllib.loads(text)
    wrong = [key for key in content if key not in ("project", "build-system", "tool")]
    if isinstance(content.get("project"), dict):
        wrong += [f"project.{path}" for path in _wrong_in_project(content["project"])]
    else:
        wrong.append("project")
    if "build-system" in content:
        wrong += [f"build-system{path}" for path in _wrong_in_build_system(content["build-system"])]
    return sorted(set(wrong))


def _wrong_in_project(project):
    yield from project.keys() - KEYS
    if not (_is_text(project.get("name")) and NAME.fullmatch(project["name"])):
        yield "name"
    dynamic = project.get("dynamic", [])
    if not isinstance(dynamic, list) or not all(_can_be_dynamic(item) for item in dynamic):
        yield "dynamic"
        dynamic = []
    for key in dynamic:
        if key in project:  # said here, and said to be computed
            yield key
    if "version" not in dynamic and not _is_text(project.get("version")):
        yield "version"
    if "requires-python" in project and not _is_text(project["requires-python"]):
        yield "requires-python"
    yield from _wrong_items("dependencies", project.get("dependencies", []))
    yield from _wrong_scripts(project.get("scripts", {}))


def _can_be_dynamic(item):
    return isinstance(item, str) and item in KEYS - {"name", "dynamic"}


def _wrong_scripts(scripts):
    if not isinstance(scripts, dict):
        yield "scripts"
        return
    for name, target in scripts.items():
        if not (_is_text(target) and SCRIPT.fullmatch(target)):
            yield f"scripts.{name}"


def _wrong_in_build_system(table):
    if not isinstance(table, dict):
        yield ""
    elif "requires" not in table:
        yield ".requires"
    else:
        for path in _wrong_items("requires", table["requires"]):
            yield f".{path}"


def _wrong_items(key, items):
    if not isinstance(items, list):
        yield key  # a text would be gone through letter by letter
        return
    for index, item in enumerate(items):
        if not _is_text(item):
            yield f"{key}[{index}]"


def _is_text(value):
    return bool(value)
