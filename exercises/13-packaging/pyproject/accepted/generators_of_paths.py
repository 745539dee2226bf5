"""Small checks that return lists of paths, put together by addition."""

import re
import tomllib


def text_at(path, value):
    return [] if type(value) is str and value.strip() else [path]


def pattern_at(path, value, pattern):
    return [] if type(value) is str and re.fullmatch(pattern, value) else [path]


def list_at(path, value):
    if type(value) is not list:
        return [path]
    return sum((text_at(f"{path}[{n}]", item) for n, item in enumerate(value)), [])


def check_project(text):
    data = tomllib.loads(text)
    found = [key for key in data if key not in {"project", "build-system", "tool"}]
    project = data.get("project")
    if type(project) is not dict:
        found.append("project")
    else:
        at = "project.".__add__
        allowed = ("version", "requires-python", "dependencies", "scripts")
        found += [at(key) for key in project if key not in allowed + ("name", "dynamic")]
        found += pattern_at(at("name"), project.get("name"),
                            "[A-Za-z0-9]|[A-Za-z0-9][A-Za-z0-9._-]*[A-Za-z0-9]")
        computed = project.get("dynamic", [])
        if type(computed) is not list or [item for item in computed if item not in allowed]:
            found.append(at("dynamic"))
            computed = []
        found += [at(key) for key in computed if key in project]
        if "version" in project or "version" not in computed:
            found += text_at(at("version"), project.get("version"))
        if "requires-python" in project:
            found += text_at(at("requires-python"), project["requires-python"])
        if "dependencies" in project:
            found += list_at(at("dependencies"), project["dependencies"])
        scripts = project.get("scripts", {})
        if type(scripts) is dict:
            for name in scripts:
                found += pattern_at(at("scripts." + name), scripts[name],
                                    "[A-Za-z_][A-Za-z0-9_.]*:[A-Za-z_][A-Za-z0-9_]*")
        else:
            found.append(at("scripts"))
    if "build-system" in data:
        table = data["build-system"]
        if type(table) is dict:
            found += list_at("build-system.requires", table.get("requires"))
        else:
            found.append("build-system")
    return sorted(set(found))
