"""Kills `kata grade` at random moments and has it go on, until it comes to its end.

    kill_and_resume.py SUBMISSIONS RESULTS
"""

import json
import pathlib
import random
import signal
import subprocess
import sys
import time

import run_case

KILLS = 8
LATEST_S = 0.6


def main(submissions, results):
    run_case.adopt_orphans()
    moments = random.Random(0)
    command = ["kata", "grade", submissions, "--results", results, "--resume", "--jobs", "2"]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    for number in [signal.SIGKILL] * KILLS + [signal.SIGTERM, signal.SIGINT]:
        process = subprocess.Popen(command, **quiet)
        time.sleep(moments.uniform(0, LATEST_S))
        process.send_signal(number)
        status = process.wait(30)
        if number != signal.SIGKILL and status not in (0, 1, 128 + number, -number):
            print(f"{number.name}: status {status}")
        lines = pathlib.Path(results).read_bytes().split(b"\n") if pathlib.Path(results).exists() else []
        for line in lines[:-1]:
            json.loads(line)
        left = run_case.reap()
        if left:
            print("\n".join(left))
    print("status", subprocess.run(command, check=False, **quiet).returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
