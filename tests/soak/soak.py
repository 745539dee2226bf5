#!/usr/bin/python3
"""Judges the same submissions again and again while the machine is busy: no verdict may change.

    soak.py --kata KATA [--times N] [--hogs N] [--jobs N] [EXERCISE…]

Submissions at the edge of each limit (edge/), and the files of the exercises: reference, accepted,
starter, wrong. Two processes keep the processors busy meanwhile and one the disk. Ends with 1 if a
verdict was not the one it must be, and names each.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import yaml

from hogs import start_hogs

SUITE = pathlib.Path(__file__).resolve().parent


class AnyTag(yaml.SafeLoader):
    """Reads `!remote NAME(…)` and the like as plain text: only `wrong` matters here."""


AnyTag.add_multi_constructor("!", lambda loader, tag, node: node.value)


def must_get(folder, exercise):
    """(file, verdict) of each file of the exercise; the verdict None is any but accepted."""
    for solution in [*folder.glob("solution.*"), *sorted(folder.glob("accepted/*"))]:
        yield solution, "AC"
    for starter in folder.glob("starter.*"):
        yield starter, None
    for wrong in exercise["wrong"]:
        yield folder / wrong["file"], wrong["verdict"]


def edge_cases():
    """(exercise, file, verdict) of the submissions that come close to a limit."""
    for file in sorted((SUITE / "edge" / "submissions").glob("*.py")):
        yield SUITE / "edge", file, file.read_text().split("\n")[0].removeprefix("# verdict: ")


def cases(exercises):
    yield from edge_cases()
    for exercise in exercises:
        for file, verdict in must_get(exercise, yaml.load((exercise / "exercise.yaml").read_text(), AnyTag)):
            yield exercise, file, verdict


def judge(kata, exercise, file, home):
    done = subprocess.run([kata, "run", exercise, file, "--json"], capture_output=True,
                          check=False, env=dict(os.environ, HOME=str(home)))
    try:
        report = json.loads(done.stdout)
    except ValueError:
        return f"status {done.returncode}: {done.stderr[-200:]!r}"
    return report.get("verdict") or report["error"]["message"]


def soak(options, submissions, home):
    """Counter of (exercise's slug, file's name, expected, got) for each wrong verdict."""
    wrong, done = collections.Counter(), 0
    started = time.monotonic()
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for _ in range(options.times):
            verdicts = pool.map(lambda one: judge(options.kata, one[0], one[1], home), submissions)
            for (exercise, file, expected), got in zip(submissions, verdicts):
                if got != expected and (expected is not None or got == "AC"):
                    wrong[exercise.name, file.name, expected or "not AC", str(got)] += 1
                    print(f"{exercise.name} {file.name}: {got}, not {expected or 'anything but AC'}", flush=True)
            done += len(submissions)
            if sys.stderr.isatty():
                rate = done / (time.monotonic() - started)
                print(f"\r{done} judged, {rate:.0f} a second", end="", file=sys.stderr)
    return wrong, done


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("exercises", nargs="*", type=pathlib.Path)
    parser.add_argument("--kata", required=True)
    parser.add_argument("--times", type=int, default=500)
    parser.add_argument("--hogs", type=int, default=2, help="processes that spin; one more writes to the disk")
    parser.add_argument("--jobs", type=int, default=1, help="runs of kata at a time")
    options = parser.parse_args(arguments)
    submissions = list(cases(options.exercises))
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        hogs = start_hogs(options.hogs, pathlib.Path(folder))
        try:
            wrong, done = soak(options, submissions, pathlib.Path(folder))
        finally:
            for hog in hogs:
                hog.kill()
                hog.wait()
    print(f"{len(submissions)} submissions, {options.times} times: {done} verdicts, {sum(wrong.values())} wrong")
    for (exercise, file, expected, got), count in sorted(wrong.items()):
        print(f"  {exercise} {file}: {count} times {got}, not {expected}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
