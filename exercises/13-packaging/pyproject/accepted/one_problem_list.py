"""A class that collects problems while it walks through the tables."""

import re
import tomllib
from string import ascii_letters, digits


class Checker:
    def __init__(self):
        self.problems = set()

    def expect(self, good, path):
        if not good:
            self.problems.add(path)
        return good

    def texts(self, value, path):
        if self.expect(isinstance(value, list), path):
            for number, each in enumerate(value):
                self.expect(isinstance(each, str) and each.strip(), "%s[%d]" % (path, number))

    def name(self, value):
        edge = ascii_letters + digits
        return (isinstance(value, str) and value != "" and value[0] in edge and value[-1] in edge
                and all(char in edge + "-_." for char in value))

    def script(self, target):
        if not isinstance(target, str) or target.count(":") != 1:
            return False
        module, function = target.split(":")
        names = re.compile(r"[A-Za-z_][\w.]*\Z", re.A), re.compile(r"[A-Za-z_]\w*\Z", re.A)
        return bool(names[0].match(module) and names[1].match(function))

    def project(self, table):
        known = ["version", "requires-python", "dependencies", "scripts"]
        for key in table:
            self.expect(key in known or key in ("name", "dynamic"), "project." + key)
        self.expect(self.name(table.get("name")), "project.name")
        dynamic = table.get("dynamic", [])
        good = type(dynamic) is list and all(each in known for each in dynamic)
        if not self.expect(good, "project.dynamic"):
            dynamic = ()
        for key in dynamic:
            self.expect(key not in table, "project." + key)
        for key in ("version", "requires-python"):
            value = table.get(key)
            if value is None:
                self.expect(key in dynamic or key == "requires-python", "project." + key)
            else:
                self.expect(isinstance(value, str) and not (value.isspace() or not value), "project." + key)
        self.texts(table.get("dependencies", []), "project.dependencies")
        scripts = table.get("scripts", {})
        if self.expect(isinstance(scripts, dict), "project.scripts"):
            for command in scripts:
                self.expect(self.script(scripts[command]), "project.scripts." + command)


def check_project(text):
    content = tomllib.loads(text)
    checker = Checker()
    for key, value in content.items():
        if key == "project" and isinstance(value, dict):
            checker.project(value)
        elif key == "build-system" and isinstance(value, dict):
            checker.texts(value.get("requires"), "build-system.requires")
        else:
            checker.expect(key == "tool", key)
    checker.expect("project" in content, "project")
    return sorted(checker.problems)
