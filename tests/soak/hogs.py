"""Processes that keep a machine busy."""

import ctypes
import signal
import subprocess
import sys

SPIN = "while True: pass"
WRITE = """
import os, sys
with open(sys.argv[1], "wb", buffering=0) as file:
    while True:
        file.seek(0)
        for _ in range(16):
            file.write(b"x" * (1 << 20))
        os.fsync(file.fileno())
"""
PR_SET_PDEATHSIG = 1


def die_with_parent():
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def start_hogs(count, folder):
    """Processes that end with this one, whatever ends it."""
    commands = [[sys.executable, "-c", SPIN]] * count
    if count:
        commands.append([sys.executable, "-c", WRITE, str(folder / "disk")])
    return [subprocess.Popen(command, preexec_fn=die_with_parent) for command in commands]
