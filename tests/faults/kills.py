#!/usr/bin/python3
"""Kills a part of a running kata: the judge is to blame, never the submission, and what was judged stays judged.

    kills.py [--kata KATA] [--rounds N] [--seed N] [--only TEXT]

First each process from kata down to a case is killed while a certain process of the run waits: a plain case, one with
a remote object, the oracle that serves it, the one that draws inputs, the case that they are for. kata ends by itself
with IE; the cases before are accepted, as they had ended; and nothing is left behind. The same where user namespaces
are refused, and the case has descendants that no PID namespace ends, and that write files. Then, in N rounds, at
a random moment, where nobody knows how many cases had ended.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))

from apart import live_apart
from injected import ROLES
from leftovers import Snapshot, files, supervisors_of_others
from machines import DOCKER, refuse

EXERCISES = pathlib.Path(__file__).resolve().parent / "exercises"
CASES = 7
SUBMISSION = """import ctypes
import time


def step(number, things=(0,)):
    things[0]
    time.sleep({pause})
    if number == {halted}:
        ctypes.CDLL(None).prctl(15, b"halted", 0, 0, 0)  # the name that others see
        time.sleep(20)
    return number
"""
FAMILY = """import contextlib
import ctypes
import os
import time


def step(number):
    if os.fork() == 0:
        if os.fork() == 0:
            ctypes.CDLL(None).prctl(15, b"halted", 0, 0, 0)
        for turn in range(15_000):
            with contextlib.suppress(OSError):
                open(f"{os.getpid()} {turn}", "w").close()
            time.sleep(0.001)
    time.sleep(15)
"""
HANG = 80


@dataclasses.dataclass(frozen=True)
class Moment:
    what: str
    process: str         # how the process that waits calls itself
    accepted: int        # how many cases have ended
    halted: int = 0      # the case in which the submission waits
    oracle: str = ""     # where the oracle waits


MOMENTS = (
    Moment("the first case", "halted", 0, halted=1),
    Moment("the third case", "halted", 2, halted=3),
    Moment("the case with a remote object", "halted", 3, halted=4),
    Moment("the oracle that serves it", "serving", 3, oracle="serving"),
    Moment("the oracle that draws", "drawing", 0, oracle="drawing"),  # ahead of all cases
    Moment("the case with random inputs", "halted", 5, halted=6),
    Moment("the last case", "halted", 6, halted=7),
)


def children_of(pid):
    try:
        return list(map(int, pathlib.Path(f"/proc/{pid}/task/{pid}/children").read_text().split()))
    except OSError:
        return []


def chains_below(chain):
    """The way down to each process below the last of a chain."""
    for child in children_of(chain[-1]):
        yield [*chain, child]
        yield from chains_below([*chain, child])


def names_of(pid):
    """What its threads call themselves."""
    try:
        return {file.read_text().strip() for file in pathlib.Path(f"/proc/{pid}/task").glob("*/comm")}
    except OSError:
        return set()


def way_to(name, kata):
    """The processes from kata down to the one that goes by a name; None where kata ends before."""
    while kata.poll() is None:
        for chain in chains_below([kata.pid]):
            if name in names_of(chain[-1]):
                return chain
        time.sleep(0.002)
    return None


def any_of(role, kata, until):
    """Some process that plays a role, as soon as there is one; None where the run is over before."""
    while time.monotonic() < until and kata.poll() is None:
        depth = ROLES.index(role) + 1
        found = [chain for chain in [[kata.pid], *chains_below([kata.pid])] if len(chain) == depth]
        if found:
            return found[-1][-1]
        time.sleep(0.0005)
    return None


def kill(pid):
    try:
        os.kill(pid, signal.SIGKILL)
        return True
    except (OSError, TypeError):
        return False


class Stage:
    """A home, and copies of the exercise and of the submission that wait where they are told to."""

    def __init__(self, kata, python, folder):
        self.kata, self.python, self.folder = os.path.abspath(kata), python, pathlib.Path(folder)

    def start(self, moment, pause=0.0):
        exercise = self.folder / "exercise"
        shutil.copytree(EXERCISES / "halted", exercise, dirs_exist_ok=True)
        oracle = exercise / "oracle.py"
        oracle.write_text(oracle.read_text().replace('HALT = ""', f'HALT = "{moment.oracle}"'))
        submission = self.folder / "halted.py"
        submission.write_text(SUBMISSION.format(pause=pause, halted=moment.halted))
        return self.run(exercise, submission)

    def start_family(self):
        """Where user namespaces are refused: a case that waits, with a child and a grandchild that do not."""
        submission = self.folder / "family.py"
        submission.write_text(FAMILY)
        return self.run(EXERCISES / "family", submission, refuse(*DOCKER))

    def run(self, exercise, submission, enter=None):
        return subprocess.Popen(
            [self.kata, "run", str(exercise), str(submission), "--python", self.python, "--json", "--seed", "1"],
            cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            preexec_fn=enter, env={"HOME": str(self.folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})


def finish(process):
    """(status, report, standard error); the status is None for a hang."""
    try:
        out, err = process.communicate(timeout=HANG)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None, {}, b""
    try:
        return process.returncode, json.loads(out), err
    except ValueError:
        return process.returncode, {}, err


def verdicts_of(report):
    return [case["verdict"] for case in report.get("cases", [])]


def troubles_of(status, report, err, accepted):
    """What is wrong with a run that lost a process when so many cases had ended."""
    verdicts = verdicts_of(report)
    if (status, report.get("verdict")) != (3, "IE"):
        return [f"status {status}, verdict {report.get('verdict')}, cases {verdicts}, {err[-300:]!r}"]
    troubles = []
    if not report["message"] + "".join(case["message"] for case in report["cases"]):
        troubles.append("does not say what happened")
    if set(verdicts) - {"AC", "IE", None}:  # None: not run any more
        troubles.append(f"blames the submission: {verdicts}")
    # A death while the kata is still looked at leaves no case to tell of.
    all_told = len(verdicts) == CASES or (accepted == 0 and not verdicts)
    if not all_told or verdicts[:accepted] != ["AC"] * accepted:
        troubles.append(f"the first {accepted} cases had ended, and are lost: {verdicts}")
    return troubles


def kill_at(stage, moment, role):
    """Kills one of those on the way down to the process that waits."""
    before = Snapshot()
    process = stage.start(moment)
    way = way_to(moment.process, process)
    if way is None or not kill(way[ROLES.index(role)]):
        status, report, err = finish(process)
        return [f"not reached: status {status}, {verdicts_of(report)}, {err[-200:]!r}", *before.left(namespaces=True)], ""
    status, report, err = finish(process)
    if role == "kata":
        return before.left(namespaces=True), "killed"
    return troubles_of(status, report, err, moment.accepted) + before.left(namespaces=True), f"{verdicts_of(report)} {report.get('message')}"


def kill_family(stage, role):
    """Kills one of those on the way down to a grandchild of a case, where there are no namespaces."""
    before = Snapshot()
    process = stage.start_family()
    way = way_to("halted", process)
    reached = way is not None and kill(way[ROLES.index(role)])
    status, report, err = finish(process)
    left = before.left(namespaces=False)
    if role == "supervisor":  # who removes the scratch folders
        left = [line for line in left if not line.startswith("file ")]
        for folder in files(scratch=True) - before.sets["file"] if not supervisors_of_others() else ():
            shutil.rmtree(folder)
    if not reached:
        return [f"not reached: status {status}, {verdicts_of(report)}, {err[-200:]!r}", *left], ""
    if role == "kata":
        return left, "killed"
    messages = [case["message"] for case in report.get("cases", [])]
    blamed = (status, verdicts_of(report)) != (3, ["IE"]) or not all(messages)
    return [*([f"status {status}, {err[-300:]!r}"] if blamed else []), *left], f"{verdicts_of(report)} {messages}"


def kill_somewhere(stage, role, after):
    """Kills whoever plays the role after so many seconds."""
    before = Snapshot()
    process = stage.start(Moment("", "", 0), pause=0.05)
    time.sleep(after)
    killed = kill(any_of(role, process, time.monotonic() + 2))
    status, report, err = finish(process)
    if role == "kata" and killed:
        return before.left(namespaces=True), "killed"
    through = (status, report.get("verdict")) == (0, "AC")  # the process that was killed was not needed any more
    return ([] if through else troubles_of(status, report, err, 0)) + before.left(namespaces=True), f"{verdicts_of(report)} {report.get('message')}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--kata", default="build/dev/kata")
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", metavar="TEXT", help="those whose line has this text")
    options = parser.parse_args()
    live_apart(options.kata)
    chance = random.Random(options.seed)
    rounds = [(f"{role} during {moment.what}", kill_at, moment, role) for moment in MOMENTS for role in ROLES]
    rounds += [(f"{role} during a case of several processes", kill_family, role) for role in ROLES]
    for number in range(options.rounds):
        role, after = ROLES[number % len(ROLES)], chance.uniform(0, 1)
        rounds.append((f"{role} after {after * 1000:3.0f} ms", kill_somewhere, role, after))
    tried = failed = 0
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        os.chmod(folder, 0o755)
        stage = Stage(options.kata, options.python, folder)
        finish(stage.start(Moment("", "", 0)))  # the interpreter is known from here on
        for what, way, *arguments in rounds:
            if options.only not in what:
                continue
            troubles, ended = way(stage, *arguments)
            tried, failed = tried + 1, failed + bool(troubles)
            print(f"{'FAILED' if troubles else 'ok':7} {what}: {ended}", flush=True)
            for trouble in troubles:
                print(f"        {trouble}", flush=True)
    print(f"{tried} kills, {failed} taken wrongly")
    sys.exit(1 if failed or not tried else 0)


if __name__ == "__main__":
    main()
