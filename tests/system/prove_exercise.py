"""Proves one exercise on one CPython: every file of it gets the verdict that it must get.

    prove_exercise.py --prefix PREFIX --python 3.12 FOLDER

The reference and the other accepted solutions are accepted, the starter is not, and each wrong
solution gets the verdict that exercise.yaml declares. Ends with 77 where that CPython, or a
package that the exercise needs, is absent.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import yaml

SKIPPED = 77


class AnyTag(yaml.SafeLoader):
    """Reads `!remote NAME(…)` and the like as plain text: only `wrong` matters here."""


AnyTag.add_multi_constructor("!", lambda loader, tag, node: node.value)


def find_python(version, packages):
    """The path of a CPython of that version ("3.12"), or None: $PATH, then pyenv's folder.

    One that has the packages is preferred: Debian's does, where another of its version may not.
    """
    pyenv = pathlib.Path(os.environ.get("PYENV_ROOT", pathlib.Path.home() / ".pyenv"))
    candidates = [shutil.which(f"python{version}"), shutil.which("python3"), "/usr/bin/python3",
                  *sorted(pyenv.glob(f"versions/{version}.*/bin/python3"))]
    question = "import sys; print('%s %d.%d' % (sys.implementation.name, *sys.version_info[:2]))"
    found = []
    for candidate in filter(None, candidates):
        # Not every candidate is what its name says: pyenv's shims may stand for nothing.
        answer = subprocess.run([candidate, "-I", "-S", "-c", question],
                                capture_output=True, text=True, check=False)
        if answer.stdout.strip() == f"cpython {version}":
            found.append(str(candidate))
    return next((python for python in found if has(python, packages)), found[0] if found else None)


def has(python, packages):
    """Whether all of the packages are installed; none of them is imported."""
    question = "import sys, importlib.util as u; sys.exit(not all(map(u.find_spec, sys.argv[1:])))"
    names = sorted({package.partition(".")[0] for package in packages})
    return subprocess.run([python, "-I", "-c", question, *names],
                          capture_output=True, check=False).returncode == 0


def must_get(folder, exercise):
    """(file, verdict) of each file of the exercise; the verdict None is any but accepted."""
    for solution in [*folder.glob("solution.*"), *sorted(folder.glob("accepted/*"))]:
        yield solution, "AC"
    for starter in folder.glob("starter.*"):
        yield starter, None
    for wrong in exercise["wrong"]:
        yield folder / wrong["file"], wrong["verdict"]


def judge(kata, python, folder, submission, home):
    """(verdict, exit status, what was said) of one submission."""
    command = [kata, "run", folder, submission, "--python", python, "--json"]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True,
                          check=False, env={"HOME": home, "PATH": os.environ["PATH"]})
    try:
        result = json.loads(done.stdout)
        return result["verdict"], done.returncode, result["message"]
    except (ValueError, KeyError):
        return "no verdict", done.returncode, done.stdout + done.stderr


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--python", required=True)
    parser.add_argument("folder", type=pathlib.Path)
    arguments = parser.parse_args()

    exercise = yaml.load((arguments.folder / "exercise.yaml").read_text(encoding="utf-8"), AnyTag)
    python = find_python(arguments.python, exercise.get("requires", []))
    if python is None:
        print(f"SKIPPED: no CPython {arguments.python} on this machine")
        return SKIPPED
    complaints, count = [], 0
    with tempfile.TemporaryDirectory(prefix="kata-system-") as home:
        for submission, expected in must_get(arguments.folder, exercise):
            verdict, status, said = judge(
                arguments.prefix / "bin/kata", python, arguments.folder, submission, home)
            name = submission.relative_to(arguments.folder)
            if verdict == "SK":
                print(f"SKIPPED: {said}")
                return SKIPPED
            count += 1
            if not (verdict == expected or (expected is None and verdict not in ("AC", "IE"))):
                complaints.append(f"{name}: {verdict}, must get {expected or 'anything but AC'}; {said}")
            if status != (0 if verdict == "AC" else 1):
                complaints.append(f"{name}: {verdict} with exit status {status}; {said}")
    print("\n".join([*complaints, f"{count} files judged on {python}"]))
    return 1 if complaints or count < 4 else 0


if __name__ == "__main__":
    sys.exit(main())
