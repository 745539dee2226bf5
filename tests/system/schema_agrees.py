"""The JSON Schema and the loader agree on every exercise that is right, and on every one that is not.

    schema_agrees.py --prefix PREFIX --exercises FOLDER --broken FOLDER

A schema knows neither the files beside the YAML file nor what stands in a text: the mistakes that only
the loader can see are listed here. A document that is no YAML, or none that an editor would take, needs
no schema to be refused.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

import jsonschema
import yaml

ONLY_THE_LOADER = {
    "2-numbers": "the folder's name",
    "Not_A_Slug": "the folder's name",
    "check-without-oracle": "files",
    "doctest-in-a-folded-text": "a style of YAML",
    "doctest-in-a-quoted-text": "a session",
    "doctest-mistyped-markers": "a session",
    "doctest-output-without-prompt": "a session",
    "doctest-prompts": "a session",
    "duplicate-titles": "two cases",
    "files-that-are-not-declared": "files",
    "no-files": "files",
    "patterns": "an expected text",
    "python-specifiers": "a specifier",
    "tag": "a tag",
    "tests-files": "files",
    "typecheck-files": "files",
}


class Editor(yaml.SafeLoader):
    """YAML 1.2 as editors read it: `yes` is a text, and so is what has an own tag."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if len(keys) != len(set(map(str, keys))):
            raise yaml.YAMLError("duplicate key")
        return super().construct_mapping(node, deep)


def resolve(tag, pattern, first):
    Editor.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))


resolve("bool", r"^(true|True|TRUE|false|False|FALSE)$", "tTfF")
resolve("null", r"^(~|null|Null|NULL|)$", ["~", "n", "N", ""])
resolve("int", r"^[-+]?[0-9]+$", "-+0123456789")
resolve("float", r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$", "-+0123456789.")
Editor.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value, 10))
Editor.add_multi_constructor("!", lambda loader, suffix, node: str(node.value))


def read(path):
    """The document, or None where it is none that an editor would take."""
    try:
        with open(path, encoding="utf-8") as stream:
            text = stream.read()
        tokens = list(yaml.scan(text))
        if any(isinstance(token, (yaml.AnchorToken, yaml.AliasToken)) for token in tokens):
            return None  # kata refuses what YAML allows
        return yaml.load(text, Editor)
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--exercises", type=pathlib.Path, required=True)
    parser.add_argument("--broken", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    kata = str(arguments.prefix / "bin/kata")
    schema = json.loads(subprocess.run([kata, "schema"], capture_output=True, check=True).stdout)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    complaints = []

    valid = sorted(arguments.exercises.glob("*/*/exercise.yaml"))
    for path in valid:
        for error in validator.iter_errors(read(path)):
            complaints.append("%s: the schema refuses it: %s" % (path, error.message[:200]))

    broken = sorted(arguments.broken.glob("*/exercise.yaml"))
    for path in broken:
        name = path.parent.name
        loads = subprocess.run([kata, "show", str(path.parent)], capture_output=True, check=False)
        if loads.returncode != 2:
            complaints.append("%s: the loader takes it" % name)
        document = read(path)
        refused = document is None or not validator.is_valid(document)
        if not refused and name not in ONLY_THE_LOADER:
            complaints.append("%s: the schema takes it" % name)
    print("\n".join([*complaints, "%d valid exercises, %d broken ones" % (len(valid), len(broken))]))
    return 1 if complaints or len(valid) < 50 or len(broken) < 50 else 0


if __name__ == "__main__":
    sys.exit(main())
