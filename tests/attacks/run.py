#!/usr/bin/python3
"""Judges attacks with kata, and checks that each got its verdict and left nothing behind.

    run.py [--kata KATA] [--machine NAME]… [--all] [--table] [FOLDER | FILE]…

Without a machine it is this one, and for --table every one, which prints attack × machine × verdict.
On other machines than this the sample is judged, or --all. The status is 1 on any difference, and for
a table with a cell that nobody judged; a line `SKIPPED:` names what could not be made.
"""

import json
import os
import signal
import sys

from attack import SUITE, find, limit_ms
from bench import Bench, parser_of
from leftovers import Snapshot, adopt_orphans, reap_adopted
from machines import DEGRADED, MACHINES, make

TOLERANCE_MS = 200
HONEST = SUITE / "exercises" / "double" / "solution.py"
ISOLATIONS = ("full", "standard", "any")


def verdict_of(status, report):
    if status is None:
        return "HANG"
    if "verdict" in report:
        return report["verdict"]
    return {2: "REFUSED", 3: "IE"}.get(status, f"status {status}")


def tolerance_ms():
    """More where others keep the processors busy: then waits are not kata's alone."""
    return TOLERANCE_MS * max(1.0, os.getloadavg()[0] / os.cpu_count())


def late(attack, report, patience):
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
            if over > patience * tolerance_ms():
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
    patience = make(bench.machine_name).patience
    troubles = late(attack, report, patience) + before.left(namespaces) + bench.canaries.touched()
    verdict = verdict_of(status, report)
    expected = attack.expected(bench.machine_name, namespaces)
    if verdict not in expected:
        troubles.insert(0, f"expected {' | '.join(expected)}: {first_message(report) or said_of(report)}")
    if attack.never_shown and attack.never_shown in json.dumps(report["cases"]) + json.dumps(report["problems"]):
        troubles.append(f"the report shows {attack.never_shown}")
    if "stdout" in attack.name:
        troubles += text_troubles(bench, attack, file)
    status, report, _ = bench.run(attack.exercise, attack.honest)
    if verdict_of(status, report) != "AC":
        troubles.append(f"the next submission got {verdict_of(status, report)}: {first_message(report)}")
    return verdict, troubles


def said_of(report):
    """Why there are no cases: of a report, or of what comes in its place."""
    return report.get("message") or report.get("error", {}).get("message", "")


def first_message(report):
    for case in report.get("cases", []):
        if case["verdict"] != "AC":
            exception = case["exception"] or next(
                (check["exception"] for check in case["checks"] if check["exception"]), None)
            said = f"{exception['type']}: {exception['message']}" if exception else ""
            return f"{case['title']}: {case['verdict']} {case['message']} {said}".strip()
    return report.get("message", "")


def check_machine(bench):
    """(troubles, namespaces in force) after one honest run: the machine is what it says, and so are
    the layers. The second is None where nothing can be judged at all."""
    machine = make(bench.machine_name)
    troubles = bench.prove()
    if machine.refusal:
        return troubles + check_refusal(bench, machine), None
    status, report, _ = bench.run(HONEST.parent, HONEST)
    if verdict_of(status, report) != "AC":
        return [*troubles, f"an honest submission got {verdict_of(status, report)}: {said_of(report)}"], None
    layers = {layer["name"]: layer for layer in report["isolation"]["layers"]}
    missing = {name for name, layer in layers.items() if not layer["in_force"]} - {"cgroup"}
    if bench.machine_name != "here" and missing != machine.missing:
        troubles.append(f"the report misses {sorted(missing)}, not {sorted(machine.missing)}")
    troubles += [f"no reason for the lack of {name}" for name in missing if not layers[name]["detail"]]
    sources = {case["usage"]["cpu_source"] for case in report["cases"]}
    if machine.cpu_sources and not sources <= set(machine.cpu_sources):
        troubles.append(f"CPU time is measured by {sorted(sources)}, not {machine.cpu_sources}")
    for isolation in ISOLATIONS:
        troubles += check_isolation(bench, isolation)
    return troubles, "user_namespace" not in missing


def check_refusal(bench, machine):
    """Troubles of a machine on which nothing can be judged: whatever is accepted, it says why, and the remedy."""
    troubles = []
    for isolation in ISOLATIONS:
        if isolation == "full" and machine.missing:
            continue  # which is refused for what is missing
        status, report, _ = bench.run(HONEST.parent, HONEST, isolation)
        if status != 3 or not all(text in said_of(report) for text in machine.refusal):
            troubles.append(f"--isolation={isolation}: not refused with {machine.refusal}: status {status}, "
                            f"{said_of(report)}")
    return troubles


def check_isolation(bench, isolation):
    """Troubles of one honest run that asks for an isolation which the machine has, or has not."""
    machine = make(bench.machine_name)
    refused = isolation == "full" and machine.missing or isolation == "standard" and machine.isolation == "any"
    status, report, _ = bench.run(HONEST.parent, HONEST, isolation)
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
    parser = parser_of(__doc__)
    parser.add_argument("--machine", action="append", choices=[*MACHINES, "degraded"], default=[])
    parser.add_argument("--all", action="store_true", help="more than the sample on other machines")
    parser.add_argument("--table", action="store_true")
    return parser.parse_args(arguments)


def main(arguments):
    options = parse(arguments)
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    attacks = find(options.places)
    names = options.machine or (list(MACHINES) if options.table else ["here"])
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
