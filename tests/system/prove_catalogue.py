"""Proves exercises on one CPython by `kata verify`: every file of each gets the verdict that it must get.

    prove_catalogue.py --prefix PREFIX --python 3.12 [--may-skip] [--score PERCENT] [SLUG…]

Without a slug, the whole catalogue is proven. With --score, mutants of the reference are judged as well, and so
many have to be caught; those of the whole catalogue are left to `scripts/soak --mutants`. Ends with 77 where that
CPython is absent. Without --may-skip, an exercise that is skipped because a package is absent is a
failure.
"""

import argparse
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import json

SKIPPED = 77


def find_python(version):
    """The path of a CPython of that version ("3.12"), or None: Debian's own, $PATH, pyenv's folder."""
    pyenv = pathlib.Path(os.environ.get("PYENV_ROOT", pathlib.Path.home() / ".pyenv"))
    candidates = ["/usr/bin/python3", shutil.which("python%s" % version), shutil.which("python3"),
                  *sorted(pyenv.glob("versions/%s.*/bin/python3" % version))]
    question = "import sys; print('%s %d.%d' % (sys.implementation.name, *sys.version_info[:2]))"
    for candidate in filter(None, candidates):
        # Not every candidate is what its name says: pyenv's shims may stand for nothing.
        answer = subprocess.run([str(candidate), "-I", "-S", "-c", question],
                                capture_output=True, text=True, check=False)
        if answer.stdout.strip() == "cpython " + version:
            return str(candidate)
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--python", required=True)
    parser.add_argument("--may-skip", action="store_true")
    parser.add_argument("--score", type=int)
    parser.add_argument("slugs", nargs="*")
    arguments = parser.parse_args()
    python = find_python(arguments.python)
    if python is None:
        print("SKIPPED: no CPython %s on this machine" % arguments.python)
        return SKIPPED
    command = [str(arguments.prefix / "bin/kata"), "verify", "--json", "--python", python]
    command += ["--no-mutation"] if arguments.score is None else ["--score", str(arguments.score)]
    with tempfile.TemporaryDirectory(prefix="kata-system-") as home:
        done = subprocess.run([*command, *arguments.slugs], capture_output=True, text=True, check=False,
                              env={"HOME": home, "PATH": os.environ["PATH"]})
    if not done.stdout.startswith("{"):
        print(done.stdout + done.stderr)
        return 1
    document = json.loads(done.stdout)
    for kata in document["katas"]:
        for defect in kata["defects"]:
            print("%(file)s:%(line)d: %(message)s" % defect)
        if kata["failure"] or kata["skipped"]:
            print("%s: %s" % (kata["slug"], kata["failure"] or kata["skipped"]))
    files = sum(len(kata["files"]) for kata in document["katas"])
    print("%d files of %d katas judged on %s" % (files, len(document["katas"]), python))
    skipped = document["totals"]["skipped"]
    wanted = len(arguments.slugs) or 70
    return 1 if done.returncode or len(document["katas"]) < wanted or (skipped and not arguments.may_skip) else 0


if __name__ == "__main__":
    sys.exit(main())
