"""Grades many submissions with known verdicts, ends kata at random moments, and shards the same work.

    batch.py --kata KATA [--count N] [--kills N] [--jobs N] [--folder FOLDER] [--took RESULTS]

One run from beginning to end: its rate, the most host memory, verdicts that differ from the known
ones. Then one that SIGKILL ends N times and --resume goes on with, and four shards merged: both must
give the same results, but for times. The catalogue of exercises and that of the attacks are graded
together. Takes a quarter of an hour for 10,000 submissions on two processors.
"""

import argparse
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

SUITE = pathlib.Path(__file__).resolve().parent
CHECKOUT = SUITE.parent.parent


def run(*command, **more):
    return subprocess.run([str(word) for word in command], check=True, **more)


class Grading:
    def __init__(self, arguments, folder):
        self.arguments, self.folder = arguments, folder
        self.submissions = folder / "submissions.jsonl"
        self.environment = {**os.environ, "KATA_PATH": str(SUITE.parent / "attacks/exercises")}

    def start(self, results, *more):
        command = [self.arguments.kata, "grade", self.submissions, "--jobs", self.arguments.jobs,
                   "--results", self.folder / results, *more]
        return subprocess.Popen([str(word) for word in command], env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                stderr=subprocess.PIPE)

    def finish(self, process):
        said = process.communicate()[1]
        if process.returncode not in (0, 1):
            sys.exit(f"kata grade ended with {process.returncode}: {said.decode()}")


def resident_mib(pid):
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as status:
            return max(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) / 1024
    except (OSError, ValueError):
        return 0


def own_mib(pid):
    """What a process holds, shared pages divided among those that share them."""
    try:
        with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as status:
            return max(int(line.split()[1]) for line in status if line.startswith("Pss:")) / 1024
    except (OSError, ValueError):
        return 0


def below(pid):
    """A process and all that descend from it."""
    found = [pid]
    for one in found:
        try:
            for task in os.listdir(f"/proc/{one}/task"):
                with open(f"/proc/{one}/task/{task}/children", encoding="ascii") as children:
                    found += [int(word) for word in children.read().split()]
        except OSError:
            pass  # it has ended
    return found


def by_quarters(samples):
    quarters = [samples[at * len(samples) // 4:(at + 1) * len(samples) // 4] for at in range(4)]
    return ", ".join(f"{max(quarter or [0]):.0f}" for quarter in quarters) + " MiB"


def whole(grading):
    """One run from beginning to end."""
    begun = time.monotonic()
    process = grading.start("whole.jsonl")
    host, tree = [], []

    def sample():
        while process.poll() is None:
            host.append(resident_mib(process.pid))
            if len(host) % 8 == 1:
                tree.append(sum(own_mib(pid) for pid in below(process.pid)))
            time.sleep(0.25)
    sampler = threading.Thread(target=sample)
    sampler.start()
    grading.finish(process)
    sampler.join()
    took = time.monotonic() - begun
    count, jobs = grading.arguments.count, grading.arguments.jobs
    print(f"{count} submissions in {took:.1f} s: {count / took:.0f} a second with {jobs} workers\n"
          f"most memory by quarters: host {by_quarters(host)}; with all processes below it "
          f"{by_quarters(tree)}", flush=True)
    return took


def killed(grading, took):
    draw = random.Random(grading.arguments.count)
    for number in range(grading.arguments.kills):
        process = grading.start("killed.jsonl", "--resume")
        # A second on average past the start, however long the whole takes.
        time.sleep(draw.uniform(0.1, max(1.0, took / grading.arguments.kills)))
        process.send_signal(signal.SIGKILL)
        process.communicate()
    grading.finish(grading.start("killed.jsonl", "--resume"))


def sharded(grading):
    shards = []
    for index in range(1, 5):
        grading.finish(grading.start(f"shard{index}.jsonl", "--shard", f"{index}/4"))
        shards.append(grading.folder / f"shard{index}.jsonl")
    subprocess.run([grading.arguments.kata, "merge", *shards, "--results",
                    grading.folder / "merged.jsonl", "--exit-zero"], check=True,
                   stdout=subprocess.DEVNULL)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kata", required=True)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", help="keep the files here")
    parser.add_argument("--took", metavar="RESULTS", help="of an earlier run: what took long there comes less often")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kata-batch-") as temporary:
        folder = pathlib.Path(arguments.folder or temporary)
        folder.mkdir(exist_ok=True)
        grading = Grading(arguments, folder)
        maker = [sys.executable, SUITE / "make_submissions.py"]
        run(*maker, "make", arguments.count, grading.submissions, CHECKOUT / "exercises",
            *(["--took", arguments.took] if arguments.took else []))
        took = whole(grading)
        wrong = subprocess.run([*maker, "check", grading.submissions, folder / "whole.jsonl"],
                               check=False).returncode
        killed(grading, took)
        sharded(grading)
        run(sys.executable, SUITE.parent / "system/results.py", folder / "whole.jsonl",
            folder / "killed.jsonl", folder / "merged.jsonl")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
