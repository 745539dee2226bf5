"""Interrupts kata at random moments and looks at what is left.

    interrupt.py SIGNAL

SIGINT goes to the whole process group, as a terminal sends it, any other signal to kata alone.
Prints "nothing left" or what was wrong. The moments are the same in each run.
"""

import os
import pathlib
import random
import signal
import subprocess
import sys
import time

import run_case

ROUNDS = 12
LATEST_S = 0.25  # well after the first case has begun
PATIENCE_S = 2.0  # for the end after the signal: a busy machine is slow, a hang is not
SPIN = """
while True:
    pass
"""
FORKS = ["--processes", "8", "--", "/bin/sh", "-c", "sleep 60 & sleep 61 & setsid sleep 62 & wait"]


def interrupt(command, number, delay):
    """Starts the command, sends the signal after the delay. Returns complaints."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE, start_new_session=True)
    time.sleep(delay)
    if process.poll() is not None:
        return [f"it ended by itself, with {process.returncode}: {process.stderr.read()!r}"]
    (os.killpg if number == signal.SIGINT else os.kill)(process.pid, number)
    try:
        _, said = process.communicate(timeout=PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return [f"it went on for {PATIENCE_S} s"]
    complaints = []
    if process.returncode not in (-number, 128 + number):
        complaints.append(f"it ended with {process.returncode}, having said {said!r}")
    return complaints + run_case.reap()


def main(name):
    number = getattr(signal, name)
    run_case.adopt_orphans()
    pathlib.Path("reverse_string.py").write_text(SPIN)
    moments = random.Random(name)
    wrong = []
    for _ in range(ROUNDS):
        for command in (["kata", "run", "reverse-string"], ["kata", "sandbox", *FORKS]):
            delay = moments.uniform(0, LATEST_S)
            for complaint in interrupt(command, number, delay):
                wrong.append(f"{' '.join(command[:3])}, {name} after {delay * 1000:.1f} ms: {complaint}")
            left = os.listdir(os.environ["TMPDIR"])
            if left:
                wrong.append(f"{' '.join(command[:3])}, {name}: files left: {left}")
    print("\n".join(wrong) or "nothing left")


if __name__ == "__main__":
    main(sys.argv[1])
