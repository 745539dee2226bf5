#!/usr/bin/python3
"""Judges solutions whose growth is known, again and again on a busy machine: no verdict may be wrong.

    growth.py --kata KATA [--rounds N] [--hogs N] [--jobs N] [--only TEXT] [--all] [--no-perf] [--instructions]

The solutions are in growth_problems.py and memory_problems.py. Processes that spin keep the processors busy
meanwhile, and with several jobs so do the other solutions. With --no-perf the kernel refuses its performance
counters, as many machines do; with --instructions it is an error if time was measured by anything but counting
them. Ends with 1 if a verdict was wrong, and names each with what was measured.
"""

import argparse
import collections
import concurrent.futures
import errno
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from hogs import SPIN, die_with_parent
from memory_problems import PROBLEMS  # with those of growth_problems.py

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))
import seccomp  # noqa: E402

HEAD = """format: 1
id: 6f1c0e5e-4b61-4f8e-9b0e-1d2f3a4b5c6d
title: {name}
kind: {kind}
entry: [{entry}]
statement: Answer as the reference does.
hidden:
  - case: growth
"""


def write(folder, name, problem):
    """The exercise of a problem, and a file for each of its solutions, by label."""
    folder = folder / name
    (folder / "solutions").mkdir(parents=True)
    case = "\n".join("    " + line for line in problem["case"].splitlines())
    (folder / "exercise.yaml").write_text(HEAD.format(name=name, **problem) + case + "\n")
    (folder / "solution.py").write_text(problem["code"]["reference"])
    starter = f"{problem['entry']} = None\n"
    (folder / "starter.py").write_text(starter)
    if problem["oracle"]:
        (folder / "oracle.py").write_text(problem["oracle"])
    files = {}
    for label, code in problem["code"].items():
        files[label] = folder / "solutions" / (label.replace(" ", "_") + ".py")
        files[label].write_text(code)
    return folder, files


def judge(kata, folder, file, home):
    """(verdict, seconds, what was measured, by which counters) of one solution."""
    started = time.monotonic()
    done = subprocess.run([kata, "run", folder, file, "--json"], capture_output=True, text=True,
                          check=False, env={"HOME": home, "PATH": os.environ["PATH"]})
    seconds = time.monotonic() - started
    try:
        result = json.loads(done.stdout)
        growth = result["cases"][0]["growth"]
        told = [result["cases"][0]["message"]] + [
            " ".join(f"{point['n']}:{point['cost']:.0f}/{point['reference']:.0f}" for point in run["points"])
            + f" runs {run['runs']}" for run in growth]
        return result["verdict"], seconds, "; ".join(told), {run["counter"] for run in growth}
    except (ValueError, KeyError, IndexError):
        return "no verdict", seconds, done.stdout + done.stderr, set()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kata", type=pathlib.Path, required=True)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--hogs", type=int, default=2)
    parser.add_argument("--jobs", type=int, default=1, help="solutions judged at a time")
    parser.add_argument("--only", default="", help="problems, or solutions, with this in their name")
    parser.add_argument("--all", action="store_true", help="print every verdict, with what was measured")
    parser.add_argument("--no-perf", action="store_true", help="refuse performance counters")
    parser.add_argument("--instructions", action="store_true", help="time must be measured by counting them")
    arguments = parser.parse_args()

    if arguments.no_perf:
        seccomp.install(seccomp.program({"perf_event_open": errno.EACCES}))
    hogs = [subprocess.Popen([sys.executable, "-c", SPIN], preexec_fn=die_with_parent)
            for _ in range(arguments.hogs)]
    wrong, count, longest, counters = collections.Counter(), 0, collections.Counter(), set()
    try:
        with tempfile.TemporaryDirectory(prefix="kata-growth-") as home, \
                concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            solutions = [(name, label, folder, file) for name, problem in PROBLEMS.items()
                         for folder, files in [write(pathlib.Path(home), name, problem)]
                         for label, file in files.items() if arguments.only in f"{name}/{label}"]
            for number in range(arguments.rounds):
                told_of = pool.map(lambda one: judge(arguments.kata, one[2], one[3], home), solutions)
                for (name, label, _, _), (verdict, seconds, told, by) in zip(solutions, told_of):
                    expected = PROBLEMS[name]["verdicts"][label]
                    count += 1
                    counters |= by
                    longest[name, label] = max(longest[name, label], seconds)
                    if verdict != expected:
                        wrong[name, label, verdict] += 1
                    if verdict != expected or arguments.all:
                        print(f"{name}/{label}: {verdict}, must be {expected} ({seconds:.2f} s): {told}",
                              flush=True)
                print(f"round {number + 1}: {count} verdicts, {sum(wrong.values())} wrong", flush=True)
    finally:
        for hog in hogs:
            hog.kill()
    for (name, label), seconds in longest.most_common(3):
        print(f"slowest: {name}/{label}, {seconds:.1f} s")
    print(f"{count} verdicts, {sum(wrong.values())} wrong; measured by {', '.join(sorted(counters))}")
    for (name, label, verdict), times in wrong.items():
        print(f"  {times} × {name}/{label}: {verdict}")
    if arguments.no_perf and any(counter.startswith("perf") for counter in counters):
        print("kata has performance counters all the same")
        return 1
    if arguments.instructions and counters - {"peak memory"} != {"perf instructions"}:
        print("instructions were not counted, or not always")
        return 1
    return 1 if wrong or not count else 0


if __name__ == "__main__":
    sys.exit(main())
