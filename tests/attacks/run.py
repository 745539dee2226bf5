#!/usr/bin/python3
"""Judges attacks with kata, and checks that each got its verdict and left nothing behind.

    run.py [--kata KATA] [--machine NAME]… [--all] [--table] [FOLDER | FILE]…

Without a machine it is this one. On another machine the sample is judged, or --all. --table takes
every machine and prints attack × machine × verdict. The status is 1 on any difference, and for a
table with a cell that nobody judged; a line `SKIPPED:` names what could not be made.
"""

import argparse
import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import time

from attack import SUITE, find, limit_ms
from leftovers import Canaries, Snapshot, adopt_orphans, reap_adopted
from machines import DEGRADED, MACHINES, make

TOLERANCE_MS = 200
GIVE_UP = 90  # seconds after which a run of kata is called a hang


class Bench:
    """Runs kata on one machine, in folders of its own."""

    def __init__(self, options, machine_name):
        self.options = options
        self.machine_name = machine_name
        self.uid, self.gid = make(machine_name).uid_gid()
        self.folder = tempfile.TemporaryDirectory(prefix="attacks-")
        self.home = pathlib.Path(self.folder.name, "home")
        self.home.mkdir()
        self.submissions = pathlib.Path(self.folder.name, "submissions")
        self.submissions.mkdir()
        os.chmod(self.folder.name, 0o755)
        if os.geteuid() == 0 and make(machine_name).as_user:
            os.chown(self.home, self.uid, self.gid)
        self.canaries = Canaries(self.uid, self.gid)

    def close(self):
        self.canaries.close()
        self.folder.cleanup()

    def run(self, exercise, file, isolation=None, text=False):
        """(exit status, report, seconds) of one `kata run`."""
        machine = make(self.machine_name)
        command = [self.options.kata, "run", exercise, file, "--python", self.options.python,
                   "--isolation", isolation or machine.isolation]
        command += ["--color=never", "--verbose"] if text else ["--json"]
        extra = [os.open("/dev/null", os.O_RDONLY) for _ in range(machine.descriptors)]
        for descriptor in extra:
            os.set_inheritable(descriptor, True)
        started = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            cwd=self.home, env={"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            preexec_fn=machine.prepare, close_fds=not extra)
        machine.attend()
        try:
            out, err = process.communicate(timeout=GIVE_UP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return None, {}, GIVE_UP
        finally:
            for descriptor in extra:
                os.close(descriptor)
        took = time.monotonic() - started
        if text:
            return process.returncode, out + err, took
        try:
            return process.returncode, json.loads(out), took
        except ValueError:
            return process.returncode, {"error": {"message": f"no JSON: {err[-300:]!r}"}}, took

    def submission(self, attack):
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.submissions))
        folder.chmod(0o755)
        names = dict(self.canaries.names(), EXERCISE=attack.exercise, SUITE=SUITE)
        return attack.submission(folder, names)


def verdict_of(status, report):
    if status is None:
        return "HANG"
    if "verdict" in report:
        return report["verdict"]
    return {2: "REFUSED", 3: "IE"}.get(status, f"status {status}")


def tolerance_ms():
    """More where others keep the processors busy: then waits are not kata's alone."""
    return TOLERANCE_MS * max(1.0, os.getloadavg()[0] / os.cpu_count())


def late(attack, report):
    """A line for each case that was waited for longer than its limits allow. Only a case that ended
    at a time limit says how late that was for CPU time: ending a large tree takes some more."""
    found = []
    for name, used in (("wall", "wall_ms"), ("cpu", "cpu_ms")):
        limit = limit_ms(attack.exercise, name)
        for case in report.get("cases", []):
            if name == "cpu" and case["verdict"] != "TLE":
                continue
            # One process answers all inputs of a random case, for four times what one may take.
            times = 4 if case["random"] else 1
            over = case["usage"][used] - times * limit if limit else 0
            if name == "wall":
                over -= case["usage"]["waited_ms"]
            if over > tolerance_ms():
                found.append(f"{name} of '{case['title']}' passed its limit by {over:.0f} ms")
    return found


def text_troubles(bench, attack, file):
    """What a terminal or a CI log must never get from a submission."""
    _, text, _ = bench.run(attack.exercise, file, text=True)
    lines = text.decode("utf-8", "replace").split("\n")
    found = [f"control character in {line!r}" for line in lines
             if any(ord(c) < 32 and c != "\t" or 0x7F <= ord(c) < 0xA0 for c in line)]
    # GitHub looks for its commands behind blanks, and like Azure for the older form anywhere.
    return found + [f"a CI command: {line!r}" for line in lines
                    if line.lstrip().startswith(("::", "##teamcity[")) or "##[" in line or "##vso[" in line]


def judge(bench, attack, namespaces):
    """(verdict, troubles) of one attack."""
    before = Snapshot()
    file = bench.submission(attack)
    status, report, _ = bench.run(attack.exercise, file)
    troubles = late(attack, report) + before.left() + bench.canaries.touched()
    verdict = verdict_of(status, report)
    expected = attack.expected(bench.machine_name, namespaces)
    if verdict not in expected:
        message = report.get("message") or report.get("error", {}).get("message", "")
        troubles.insert(0, f"expected {' | '.join(expected)}: {first_message(report) or message}")
    if attack.never_shown and attack.never_shown in json.dumps(report["cases"]) + json.dumps(report["problems"]):
        troubles.append(f"the report shows {attack.never_shown}")
    if "stdout" in attack.name:
        troubles += text_troubles(bench, attack, file)
    status, report, _ = bench.run(attack.exercise, attack.honest)
    if verdict_of(status, report) != "AC":
        troubles.append(f"the next submission got {verdict_of(status, report)}: {first_message(report)}")
    return verdict, troubles


def first_message(report):
    for case in report.get("cases", []):
        if case["verdict"] != "AC":
            exception = case["exception"] or next(
                (check["exception"] for check in case["checks"] if check["exception"]), None)
            said = f"{exception['type']}: {exception['message']}" if exception else ""
            return f"{case['title']}: {case['verdict']} {case['message']} {said}".strip()
    return report.get("message", "")


def check_machine(bench):
    """(troubles, namespaces in force) after one honest run: the layers say what is in force. The
    second is None where nothing can be judged at all."""
    machine = make(bench.machine_name)
    exercise = SUITE / "exercises" / "double"
    status, report, _ = bench.run(exercise, exercise / "solution.py")
    message = report.get("message") or report.get("error", {}).get("message", "")
    if machine.refusal:
        refused = status == 3 and machine.refusal in message
        return [] if refused else [f"not refused: status {status}, {message}"], None
    if verdict_of(status, report) != "AC":
        return [f"an honest submission got {verdict_of(status, report)}: {message}"], None
    layers = {layer["name"]: layer for layer in report["isolation"]["layers"]}
    missing = {name for name, layer in layers.items() if not layer["in_force"]} - {"cgroup"}
    troubles = []
    if bench.machine_name != "here" and missing != machine.missing:
        troubles.append(f"the report misses {sorted(missing)}, not {sorted(machine.missing)}")
    troubles += [f"no reason for the lack of {name}" for name in missing if not layers[name]["detail"]]
    for isolation in ("full", "standard", "any"):
        troubles += check_isolation(bench, exercise, isolation)
    return troubles, "user_namespace" not in missing


def check_isolation(bench, exercise, isolation):
    """Troubles of one honest run that asks for an isolation which the machine has, or has not."""
    machine = make(bench.machine_name)
    refused = isolation == "full" and machine.missing or isolation == "standard" and machine.isolation == "any"
    status, report, _ = bench.run(exercise, exercise / "solution.py", isolation)
    if not refused:
        return [] if status == 0 else [f"--isolation={isolation} was not accepted: status {status}"]
    said = report.get("message", "")
    return [] if status == 3 and "kata doctor" in said else \
        [f"--isolation={isolation} was not refused with a remedy: status {status}, {said}"]


def run_machine(options, name, attacks):
    """{attack's name: verdict, marked where it failed}, and whether all went well. Where a machine
    has nothing judged, as it must, the verdict is `no`."""
    machine = make(name)
    if machine.needs_root and os.geteuid() != 0:
        print(f"SKIPPED: {name}: only root can make it")
        return {}, True
    bench = Bench(options, name)
    results, well = {}, True
    try:
        troubles, namespaces = check_machine(bench)
        for trouble in troubles:
            well = False
            print(f"FAILED  {name}: {trouble}")
        if machine.refusal and well:
            results = dict.fromkeys((attack.name for attack in attacks), "no")
        for attack in attacks if namespaces is not None else []:
            verdict, troubles = judge(bench, attack, namespaces)
            results[attack.name] = verdict + ("!" if troubles else "")
            well = well and not troubles
            print(f"{'FAILED' if troubles else 'ok':7} {name:25} {verdict:8} {attack.name}", flush=True)
            for trouble in troubles:
                print(f"        {trouble}", flush=True)
    finally:
        bench.close()
        reap_adopted(set())
    return results, well


def print_table(table, attacks):
    """A row for each attack, a column for each machine. Returns how many cells are empty."""
    for number, name in enumerate(table, 1):
        results = table[name].values()
        judged = sum(result != "no" for result in results)
        print(f"{number:3}  {name:25}  {make(name).what}: {judged} judged, "
              f"{sum(result.endswith('!') for result in results)} failed")
    width = max(len(attack.name) for attack in attacks)
    print("\n" + " " * width, *(f"{number:>4}" for number in range(1, len(table) + 1)))
    for attack in attacks:
        cells = [results.get(attack.name, "–") for results in table.values()]
        print(f"{attack.name:{width}}", *(f"{cell.replace('REFUSED', 'ref'):>4}" for cell in cells))
    print("\nno: the machine has nothing judged, and says why. ref: the file is refused. "
          "!: not what it must get. –: not judged")
    return sum(attack.name not in results for results in table.values() for attack in attacks)


def parse(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("places", nargs="*", metavar="FOLDER|FILE")
    parser.add_argument("--kata", default=str(SUITE.parent.parent / "build/dev/kata"))
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--machine", action="append", choices=[*MACHINES, "degraded"], default=[])
    parser.add_argument("--all", action="store_true", help="more than the sample on other machines")
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args(arguments)
    options.kata = os.path.abspath(options.kata)
    return options


def main(arguments):
    options = parse(arguments)
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    attacks = find(options.places)
    names = list(MACHINES) if options.table else options.machine or ["here"]
    if "degraded" in names:
        names = DEGRADED
    table, well = {}, True
    for name in names:
        chosen = attacks
        print(f"-- {name}", flush=True)
        if name not in ("here", "user") and not options.all:
            chosen = [attack for attack in attacks if attack.sample or options.places]
        table[name], passed = run_machine(options, name, chosen)
        well = well and passed
    empty = print_table(table, attacks) if options.table else 0
    count = sum(len(results) for results in table.values())
    print(f"{count} judged, {sum(v.endswith('!') for r in table.values() for v in r.values())} failed"
          + (f", {empty} cells are empty" if empty else ""))
    sys.exit(0 if well and not empty else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
