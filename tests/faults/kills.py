#!/usr/bin/python3
"""Kills a part of a running kata at some moment: the judge is to blame, never the submission.

    kills.py [--kata KATA] [--rounds N] [--seed N]

In each round one of kata, the supervisor, the zygote, the reaper and the case gets SIGKILL, at a random
moment of a run that is right. Then kata ends by itself with IE (or with AC, where the run was through), the
verdicts of the cases before are kept, and nothing is left behind.
"""

import argparse
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))

from leftovers import Snapshot, adopt_orphans

EXERCISE = pathlib.Path(__file__).resolve().parent.parent / "attacks" / "exercises" / "double"
SLOW = "import time\ndef double(n):\n    time.sleep(0.1)\n    return n * 2\n"
HANG = 60
ROLES = ("kata", "supervisor", "zygote", "reaper", "case")  # each the parent of the next


def child_of(pid):
    """The only child of a process, or None."""
    try:
        children = pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return None
    return int(children[0]) if children else None


def find(role, kata, until):
    """The process that plays a role, as soon as there is one; None where the run is over before."""
    while time.monotonic() < until:
        pid = kata
        for _ in range(ROLES.index(role)):
            pid = child_of(pid) if pid else None
        if pid:
            return pid
        time.sleep(0.0005)
    return None


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
        return True
    except (OSError, TypeError):
        return False


def one_round(kata, python, role, after, folder):
    """What is wrong with one run that lost a process, and how it ended."""
    before = Snapshot()
    submission = pathlib.Path(folder, "double.py")
    submission.write_text(SLOW)
    process = subprocess.Popen(
        [kata, "run", str(EXERCISE), str(submission), "--python", python, "--json"], cwd=folder,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env={"HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})
    time.sleep(after)
    killed = kill(find(role, process.pid, time.monotonic() + 2))
    try:
        out, err = process.communicate(timeout=HANG)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return [f"hangs, killed: {killed}"], "HANG"
    if role == "kata" and killed:
        return before.left(), "killed"
    return troubles_of(process.returncode, out, err, killed) + before.left(), f"status {process.returncode}"


def troubles_of(status, out, err, killed):
    try:
        report = json.loads(out)
    except ValueError:
        return [f"status {status}, no report: {out[-200:]!r} {err[-200:]!r}"]
    verdicts = [case["verdict"] for case in report.get("cases", [])]
    if (status, report.get("verdict")) == (0, "AC"):
        return []
    if (status, report.get("verdict")) != (3, "IE") or not killed:
        return [f"status {status}, verdict {report.get('verdict')}, cases {verdicts}, killed: {killed}, {err[-300:]!r}"]
    said = report["message"] + "".join(case["message"] for case in report["cases"])
    troubles = [] if said else ["does not say what happened"]
    if set(verdicts) - {"AC", "IE", None}:  # None: not run any more
        troubles.append(f"blames the submission: {verdicts}")
    return troubles


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--kata", default="build/dev/kata")
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    adopt_orphans()
    chance = random.Random(options.seed)
    failed = 0
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        os.chmod(folder, 0o755)
        subprocess.run([options.kata, "doctor"], env={"HOME": folder, "PATH": "/usr/bin:/bin"},
                       stdout=subprocess.DEVNULL, check=False)  # the interpreter is known from here on
        for number in range(options.rounds):
            role, after = ROLES[number % len(ROLES)], chance.uniform(0, 0.6)
            troubles, ended = one_round(os.path.abspath(options.kata), options.python, role, after, folder)
            failed += bool(troubles)
            print(f"{'FAILED' if troubles else 'ok':7} {role:10} after {after * 1000:3.0f} ms: {ended}", flush=True)
            for trouble in troubles:
                print(f"        {trouble}", flush=True)
    print(f"{options.rounds} rounds, {failed} taken wrongly")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
