#!/usr/bin/python3
"""Has the same warm workers judge attacks and honest submissions in turn.

    warm.py [--kata KATA] [--machine NAME] [--every N] [FOLDER | FILE]…

One `kata grade --jobs 1` gets for each kata of the suite its solution, an attack, the solution again,
the next attack, and so on. Each solution must get the very judgement that the first one got. Between two
katas comes a submission that waits (exercises/rest): nothing else is under way then, and kata, its
supervisors and its interpreters must be the processes that they were, with the descriptors that they had.
--every takes each N-th attack. The status is 1 on any difference.
"""

import collections
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import time
import uuid

from attack import SUITE, find
from bench import Bench, parser_of
from leftovers import Snapshot, adopt_orphans, descendants, parent_of
from machines import MACHINES, make

RESTING = "at rest"  # what exercises/rest calls its process
SECONDS_AN_ATTACK = 20  # how long one may take on a busy machine before all is called a hang
MODULES = 16 << 20  # bytes that stay in the interpreter of what the katas before import, at most
OF_THE_RUN = ("id", "key", "student", "name", "files", "elapsed_ms", "wall_ms", "memory_bytes")


# --- What is handed in

class Handed:
    """A submission of the pass: whose it is, and to which kata. An attack's, or an honest one."""

    def __init__(self, number, kata, attack=None):
        self.student = f"{number:04}-{attack.name.replace('/', '-') if attack else 'honest'}"
        self.kata = kata
        self.attack = attack
        self.is_no_file = False  # a folder is nobody's submission


class Pass:
    """The folders that `kata grade` gets, in the order in which it judges: by slug, then by student."""

    def __init__(self, bench, attacks):
        self.bench = bench
        self.exercises = pathlib.Path(bench.folder.name, "exercises")
        self.exercises.mkdir()
        self.handed = []
        katas = sorted({attack.kata for attack in attacks})
        for kata in katas:  # all that is made for the first time is made before the first rest
            self.hand_in(self.copy(kata, f"a-{kata}"), None)
        self.hand_in(self.copy("rest", "b-rest"), None)
        for kata in katas:
            self.copy(kata, kata)
            self.hand_in(kata, None)
            for attack in attacks:
                if attack.kata == kata:
                    self.hand_in(kata, attack)
                    self.hand_in(kata, None)
            self.hand_in(self.copy("rest", f"{kata}-rest"), None)

    def copy(self, kata, slug):
        """A kata under another slug, which is another exercise then."""
        folder = self.exercises / slug
        shutil.copytree(SUITE / "exercises" / kata, folder)
        text = (folder / "exercise.yaml").read_text()
        submit = re.search("^submit: .*$", text, re.MULTILINE)
        if not submit:
            text += f"submit: [{kata}.py]\n"
        (folder / "exercise.yaml").write_text(
            re.sub("^id: .*$", f"id: {uuid.uuid4()}", text, flags=re.MULTILINE))
        return slug

    def hand_in(self, slug, attack):
        one = Handed(len(self.handed), slug, attack)
        folder = self.bench.submissions / one.student
        folder.mkdir()
        made = self.bench.submission(attack) if attack else self.exercises / slug / "solution.py"
        if attack and attack.generated:
            os.rename(made, folder / f"{slug}.py")
            one.is_no_file = (folder / f"{slug}.py").is_dir()
        else:
            shutil.copyfile(made, folder / f"{slug}.py")
        self.handed.append(one)


# --- What the long-lived processes hold

def descriptors(pid):
    """How many descriptors of each kind a process has; those of another user can only be counted."""
    folder = f"/proc/{pid}/fd"
    kinds = collections.Counter()
    try:
        for number in os.listdir(folder):
            kinds[re.sub(r"\d+", "N", os.readlink(f"{folder}/{number}"))] += 1
    except PermissionError:
        return collections.Counter(descriptors=os.stat(folder).st_size)
    except FileNotFoundError:
        pass  # closed while we look: the next look differs, and is the one that counts
    return kinds


class Look:
    """At all processes of kata, while one case rests: all but that case and the reaper above it."""

    def __init__(self, kata, case):
        passing = {case, parent_of(case)}
        self.held = {}
        for pid, name, _ in [(kata, "kata", ""), *descendants(kata)]:
            if pid not in passing:
                self.held[pid] = name, descriptors(pid)

    def differences(self, first):
        """A line for each process that has not what it had at the first look."""
        found = [f"{name} ({pid}) is gone" for pid, (name, _) in first.held.items() if pid not in self.held]
        for pid, (name, now) in self.held.items():
            if pid not in first.held:
                found.append(f"{name} ({pid}) is new")
                continue
            before = first.held[pid][1]
            found += [f"{name} holds {now[kind]} of {kind}, not {before[kind]}"
                      for kind in sorted({*now, *before}) if now[kind] != before[kind]]
        return found


def settled(kata, case):
    """A look that is like the one just before it."""
    look = Look(kata, case)
    while True:
        time.sleep(0.02)
        again = Look(kata, case)
        if again.held == look.held:
            return again
        look = again


def watch(process, deadline):
    """The looks at all rests, in order; None for a hang."""
    looks, rested = [], set()
    while process.poll() is None:
        if time.monotonic() > deadline:
            return None
        for pid, name, _ in descendants(process.pid):
            if name == RESTING and pid not in rested:
                rested.add(pid)
                looks.append(settled(process.pid, pid))
                os.kill(pid, signal.SIGUSR1)
        time.sleep(0.02)
    return looks


# --- What came of it

def bare(record):
    """A record without what differs from run to run."""
    if isinstance(record, dict):
        return {key: bare(value) for key, value in record.items() if key not in OF_THE_RUN}
    return [bare(one) for one in record] if isinstance(record, list) else record


def peak(record):
    return max(case["memory_bytes"] for case in record["cases"])


def said_of(record):
    return next((case["message"] for case in record["cases"] if case["message"]), record["message"])


def honest_troubles(record, first):
    if record["verdict"] != "AC":
        return [f"the honest submission got {record['verdict']}: {said_of(record)}"]
    if bare(record) != bare(first):
        return ["the honest submission is told something else than before"]
    if peak(record) > peak(first) + MODULES:
        return [f"the honest submission takes {peak(record) >> 20} MiB, not {peak(first) >> 20}"]
    return []


def attack_troubles(record, attack, bench, namespaces):
    right = attack.verdicts.get("on warm") or attack.expected(bench.machine_name, namespaces)
    expected = {"IS" if verdict == "REFUSED" else verdict for verdict in right}
    troubles = []
    if record["verdict"] not in expected:
        troubles.append(f"got {record['verdict']}, not {' | '.join(sorted(expected))}: {said_of(record)}")
    if attack.never_shown and attack.never_shown in json.dumps(record):
        troubles.append(f"the record shows {attack.never_shown}")
    return troubles


def judge_records(handed, records, bench, namespaces):
    """Lines of what is wrong. A trouble of an honest submission is named after the attack before it."""
    troubles, first, last = [], {}, "the start"
    for one in handed:
        record = records.get((one.student, one.kata))
        if record is None:
            found = [] if one.is_no_file else ["was not judged"]
        elif one.attack:
            found = attack_troubles(record, one.attack, bench, namespaces)
        else:
            found = honest_troubles(record, first.setdefault(one.kata, record))
        last = one.attack.name if one.attack else last
        troubles += [f"{one.attack.name}: {text}" if one.attack else f"after {last}: {one.kata}: {text}"
                     for text in found]
    return troubles


def read_records(path):
    text = path.read_bytes() if path.exists() else b""
    records = [json.loads(line) for line in text.split(b"\n") if line]
    return {(record["student"], record["exercise"]): record for record in records
            if record["record"] == "graded"}


def status_of(records):
    """What `kata grade` has to end with."""
    verdicts = {record["verdict"] for record in records.values()}
    return 3 if "IE" in verdicts else 1 if verdicts != {"AC"} else 0


def run(bench, attacks):
    """Lines of what is wrong after all of it."""
    before = Snapshot()
    handed = Pass(bench, attacks)
    results = bench.home / "results.jsonl"
    command = [bench.options.kata, "grade", bench.submissions, "--layout", "{student}/{exercise}.py",
               "--exercises", handed.exercises, "--jobs", "1", "--reveal", "full", "--results", results,
               "--python", bench.options.python, "--isolation", make(bench.machine_name).isolation]
    deadline = time.monotonic() + 60 + SECONDS_AN_ATTACK * len(attacks)
    with bench.start(command, output=subprocess.DEVNULL) as process:
        looks = watch(process, deadline)
        errors = process.stderr.read().decode("utf-8", "replace") if looks is not None else "it hangs"
    records = read_records(results)
    if looks is None or process.returncode != status_of(records):
        return [f"kata grade ended with status {process.returncode}: {errors[-500:]}"]
    namespaces = not any("user_namespace" in record["missing_layers"] for record in records.values())
    rests = sum(one.kata.endswith("-rest") for one in handed.handed)
    troubles = judge_records(handed.handed, records, bench, namespaces)
    if len(looks) != rests:
        troubles.append(f"it rested {len(looks)} times, not {rests}")
    katas = sorted({attack.kata for attack in attacks})
    for kata, look in zip(katas, looks[1:]):
        troubles += [f"after the attacks on {kata}: {line}" for line in look.differences(looks[0])]
    return troubles + before.left(namespaces) + bench.canaries.touched()


def parse(arguments):
    parser = parser_of(__doc__)
    parser.add_argument("--machine", choices=[*MACHINES], default="here")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    return parser.parse_args(arguments)


def main(arguments):
    options = parse(arguments)
    adopt_orphans()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if make(options.machine).needs_root and os.geteuid() != 0:
        print(f"SKIPPED: {options.machine}: only root can make it")
        return
    attacks = find(options.places)[::options.every]
    bench = Bench(options, options.machine)
    try:
        troubles = run(bench, attacks)
    finally:
        bench.close()
    for trouble in troubles:
        print(f"FAILED  {trouble}")
    print(f"{len(attacks)} attacks on warm workers, {len(troubles)} troubles")
    sys.exit(1 if troubles else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
