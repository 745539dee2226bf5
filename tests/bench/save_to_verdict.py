"""Measures a session of the installed kata on a terminal.

    save_to_verdict.py --prefix PREFIX [--saves N]

Prints how long the way from an empty home to the first verdict takes, with its keystrokes, and the time
from a save to the verdict on the screen: median, 95th percentile and most of N saves, of a kata with 15 cases.
The screen is python3-pyte's, which reads what a terminal would show; it sleeps while nothing is written.
"""

import argparse
import os
import pathlib
import pty
import select
import statistics
import struct
import sys
import termios
import time
import fcntl

import pyte

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "system"))
import run_case  # noqa: E402
import sessions  # noqa: E402

ROWS, COLUMNS = 30, 100


class Terminal:
    """kata on a terminal of its own, whose screen is always up to date."""

    def __init__(self, sandbox):
        self.sandbox = sandbox
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)
        self.child, self.fd = pty.fork()
        if self.child == 0:
            os.chdir(sandbox.work)
            environment = dict(sandbox.environment, TERM="xterm-256color")
            os.execvpe("sh", ["sh", "-c", "kata"], environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))

    def await_text(self, text):
        deadline = time.monotonic() + sessions.TIMEOUT_S
        while not any(text in line for line in self.screen.display):
            if not select.select([self.fd], [], [], deadline - time.monotonic())[0]:
                raise AssertionError(f"no {text!r} on the screen:\n" + "\n".join(self.screen.display))
            self.stream.feed(os.read(self.fd, 1 << 16))

    def press(self, key):
        os.write(self.fd, key.encode())

    def end(self):
        """Waits for the program, which writes its last words meanwhile."""
        try:
            while os.read(self.fd, 1 << 16):
                pass
        except OSError:
            pass  # the terminal's other side is closed
        return os.waitpid(self.child, 0)[1]


def measure_first_verdict(sandbox):
    start = time.monotonic()
    terminal = Terminal(sandbox)
    terminal.await_text("Where shall your files lie?")
    terminal.press("\r")
    terminal.await_text("q quit")
    shown = time.monotonic()
    sessions.write(terminal, sessions.REVERSE, sessions.RIGHT)
    terminal.await_text("Accepted. 15 cases.")
    done = time.monotonic()
    print(f"empty home to first task: {shown - start:.3f} s, {len('kata') + 2} keystrokes; "
          f"to first verdict: {done - start:.3f} s (and the save)")
    return terminal


def measure_saves(terminal, saves):
    times = {False: [], True: []}
    for number in range(saves):
        right = number % 2 == 1
        text = sessions.RIGHT if right else sessions.WRONG
        time.sleep(0.2)
        start = time.monotonic()
        sessions.write(terminal, sessions.REVERSE, text, renames=number % 4 > 1)
        # What was wrong is told by the first case that fails, while others are still to come.
        terminal.await_text("Accepted. 15 cases." if right else "wrong answer, ")
        times[right].append(1000 * (time.monotonic() - start))
        terminal.await_text("Accepted. 15 cases." if right else "Wrong answer.")
    report("all", times[True] + times[False])
    report("right", times[True])
    report("wrong", times[False])
    print(f"load {os.getloadavg()[0]:.1f}")


def report(which, times):
    times.sort()
    print(f"save to verdict, {which}, {len(times)} saves: median {statistics.median(times):.1f} ms, "
          f"p95 {times[int(0.95 * len(times))]:.1f} ms, most {times[-1]:.1f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--saves", type=int, default=100)
    arguments = parser.parse_args()
    sandbox = run_case.Sandbox(pathlib.Path("/nonexistent"), arguments.prefix.resolve())
    try:
        terminal = measure_first_verdict(sandbox)
        measure_saves(terminal, arguments.saves)
        terminal.press("q")
        if terminal.end() != 0:
            sys.exit("kata did not end well")
    finally:
        sandbox.remove()


if __name__ == "__main__":
    main()
