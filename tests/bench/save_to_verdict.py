"""Measures a session of the installed kata in tmux.

    save_to_verdict.py --prefix PREFIX [--saves N]

Prints how long the way from an empty home to the first verdict takes, with its keystrokes, and the time
from a save to the verdict in tmux's own screen: median, 95th percentile and most of N saves, of a kata with
15 cases. What tmux and the look at its screen take (a few ms) is part of it.
"""

import argparse
import pathlib
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "system"))
import run_case  # noqa: E402
import sessions  # noqa: E402


def await_text(terminal, text):
    """Looks at the screen without a pause between looks."""
    deadline = time.monotonic() + sessions.TIMEOUT_S
    while text not in terminal.screen():
        if time.monotonic() > deadline:
            raise AssertionError(f"no {text!r} on the screen")


def measure_first_verdict(terminal):
    keys = len("kata") + 1
    start = time.monotonic()
    terminal.run("kata")
    await_text(terminal, "Where shall your files lie?")
    terminal.press("Enter")
    keys += 1
    await_text(terminal, "q quit")
    shown = time.monotonic()
    sessions.write(terminal, sessions.REVERSE, sessions.RIGHT)
    await_text(terminal, "Accepted. 15 cases.")
    done = time.monotonic()
    print(f"empty home to first task: {shown - start:.3f} s, {keys} keystrokes; "
          f"to first verdict: {done - start:.3f} s (and the save)")


def measure_saves(terminal, saves):
    times = []
    for number in range(saves):
        right = number % 2 == 1
        text = sessions.RIGHT if right else sessions.WRONG
        wanted = "Accepted. 15 cases." if right else "Wrong answer."
        time.sleep(0.2)
        start = time.monotonic()
        sessions.write(terminal, sessions.REVERSE, text, renames=number % 4 > 1)
        await_text(terminal, wanted)
        times.append(1000 * (time.monotonic() - start))
    times.sort()
    print(f"save to verdict, {saves} saves: median {statistics.median(times):.1f} ms, "
          f"p95 {times[int(0.95 * len(times))]:.1f} ms, most {times[-1]:.1f} ms")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--saves", type=int, default=100)
    arguments = parser.parse_args()
    sandbox = run_case.Sandbox(pathlib.Path("/nonexistent"), arguments.prefix.resolve())
    try:
        terminal = sessions.Terminal(sandbox)
        try:
            measure_first_verdict(terminal)
            measure_saves(terminal, arguments.saves)
            terminal.press("q")
            terminal.expect_restored()
        finally:
            terminal.close()
    finally:
        sandbox.remove()


if __name__ == "__main__":
    main()
