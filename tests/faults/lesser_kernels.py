#!/usr/bin/python3
"""Runs kata on kernels that were built without files of /proc that counters and growth rest on: where these are
judged the file is named, and all else goes without. What a command's processes hold is seen without their lists, and
where /proc hides the reaper that they descend from.

    lesser_kernels.py [--kata KATA]
"""

import argparse
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))

from apart import live_apart
from leftovers import Snapshot
from machines import hide_processes
from seccomp import LesserKernel

EXERCISES = pathlib.Path(__file__).resolve().parent.parent / "attacks" / "exercises"
HANG = 60

# (exercise, files that the kernel has not, what kata names; empty: all is accepted)
KERNELS = (
    ("counted", ["clear_refs"], ""),
    ("counted", ["io"], "watch without /proc/self/io (CONFIG_TASK_IO_ACCOUNTING): ENOENT"),
    ("lean", ["clear_refs"], "watch without /proc/self/clear_refs (CONFIG_PROC_PAGE_MONITOR): ENOENT"),
    ("family", ["io", "clear_refs"], ""),
    ("family", ["children"], ""),
)


# Six processes that hold, together, more than a command may.
HOLDING = """import os, time
for _ in range(6):
    if os.fork() == 0:
        break
held = bytearray(b"x" * (24 << 20))
time.sleep(20)
"""


def command(kata, python, attend, enter):
    """Troubles of a command that is over its limit of memory with all of its processes."""
    attend()
    process = subprocess.run(
        [kata, "sandbox", "--json", "--processes", "8", "--memory", "64MiB", "--wall", "10s", "--", python, "-c", HOLDING],
        stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=enter, timeout=HANG, check=False)
    cause = json.loads(process.stdout).get("cause")
    return [] if cause == "memory_limit" else [f"{cause}: {process.stdout[-300:]!r}"]


def judged(kata, python, home, exercise, kernel, named):
    """Troubles of a right solution: it is accepted, or the judge is to blame and names what it lacks."""
    kernel.attend()
    folder = EXERCISES / exercise
    process = subprocess.run(
        [kata, "run", str(folder), str(folder / "solution.py"), "--python", python, "--json"],
        stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=kernel.enter, timeout=HANG, check=False,
        env={"HOME": home, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})
    report = json.loads(process.stdout)
    expected = (3, "IE") if named else (0, "AC")
    found = process.returncode, report["verdict"]
    messages = [case["message"] for case in report["cases"] if case.get("message")]
    told = all(named in message for message in messages) and bool(messages) == bool(named)
    return [] if found == expected and told else [f"{found}, not {expected}: {messages}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n", maxsplit=1)[0])
    parser.add_argument("--kata", default="build/dev/kata")
    parser.add_argument("--python", default="/usr/bin/python3")
    options = parser.parse_args()
    if os.geteuid() != 0:
        print("SKIPPED: only root can answer in the kernel's place for processes that cannot be traced")
        return
    live_apart(options.kata)
    kata, failed = os.path.abspath(options.kata), 0
    with tempfile.TemporaryDirectory(prefix="faults-") as home:
        os.chmod(home, 0o755)
        rounds = [(f"{exercise} without {', '.join(absent)}: {named or 'accepted'}", judged,
                   (kata, options.python, home, exercise, LesserKernel(absent=absent), named))
                  for exercise, absent, named in KERNELS]
        kernel = LesserKernel(absent=["children"])
        rounds += [("a command of several processes, without children: memory limit", command,
                    (kata, options.python, kernel.attend, kernel.enter)),
                   ("a command of several processes, hidepid: memory limit", command,
                    (kata, options.python, lambda: None, hide_processes))]
        for what, way, arguments in rounds:
            before = Snapshot()
            troubles = way(*arguments) + before.left(namespaces=True)
            failed += bool(troubles)
            print(f"{'FAILED' if troubles else 'ok':7} {what}")
            for trouble in troubles:
                print(f"        {trouble}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
