"""`kata verify` finds what is wrong with each kata in bad-katas/, and says it word for word as approved.

    bad_katas.py --prefix PREFIX [--accept]

What is said of a kata stands in its expected.txt: a line for each defect, with its place, and what to do.
--accept writes these files anew.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent / "bad-katas"


def said_of(kata, folder):
    """What verify says of one kata, without what differs from run to run."""
    lines = []
    for defect in kata["defects"]:
        place = defect["file"].replace(str(folder) + "/", "")
        if defect["line"]:
            place += ":%d:%d" % (defect["line"], defect["column"])
        lines.append("%s: %s" % (place, defect["message"].replace(str(folder) + "/", "")))
        if defect["help"]:
            lines.append("  help: " + defect["help"])
    for name in ("skipped", "failure"):
        if kata[name]:
            lines.append("%s: %s" % (name, kata[name]))
    mutation = kata["mutation"] or {"survivors": []}
    for survivor in mutation["survivors"]:
        lines.append("survivor: %s -> %s" % (survivor["original"], survivor["mutant"]))
        lines += ["  " + line for line in survivor["missing_case"].splitlines()]
    text = "\n".join(lines) + "\n"
    text = re.sub(r"[0-9.]+ (ms|s)\b", "<time>", text)
    text = re.sub(r"[0-9.]+ (KiB|MiB)\b", "<size>", text)
    return re.sub(r"that is [0-9]+ %", "that is <share>", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--accept", action="store_true")
    arguments = parser.parse_args()
    complaints = []
    with tempfile.TemporaryDirectory(prefix="kata-system-") as home:
        folder = pathlib.Path(home, "katas")
        shutil.copytree(HERE, folder, ignore=shutil.ignore_patterns("expected.txt"))
        names = sorted(path.name for path in folder.iterdir())
        environment = {"HOME": home, "PATH": os.environ["PATH"], "KATA_PATH": str(folder)}
        done = subprocess.run(
            [str(arguments.prefix / "bin/kata"), "verify", "--json", *map(str, map(folder.joinpath, names))],
            capture_output=True, text=True, check=False, env=environment)
        if done.returncode != 1:
            complaints.append("exit status %d: %s%s" % (done.returncode, done.stdout[-500:], done.stderr))
        for kata in json.loads(done.stdout)["katas"] if done.stdout.startswith("{") else []:
            said, expected = said_of(kata, folder), HERE / kata["slug"] / "expected.txt"
            if arguments.accept:
                expected.write_text(said, encoding="utf-8")
            if kata["state"] == "proven":
                complaints.append("%s: nothing was found" % kata["slug"])
            elif not expected.exists() or said != expected.read_text(encoding="utf-8"):
                complaints.append("%s: verify says\n%s" % (kata["slug"], said))
    print("\n".join([*complaints, "%d bad katas" % len(names)]))
    return 1 if complaints or len(names) < 20 else 0


if __name__ == "__main__":
    sys.exit(main())
