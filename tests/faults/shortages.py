#!/usr/bin/python3
"""Runs kata where descriptors, memory or disk run out: the judge says so, and blames no submission.

    shortages.py [--kata KATA] [--all]

Each amount is tried in turn, from nearly nothing to enough; --all takes small steps. kata ends with AC, or
with status 2 or 3 and a message, never by a signal, a hang or a verdict on the submission. One thing alone is
otherwise: into less address space than kata itself takes the kernel cannot load it, and ends the process
before its first instruction.
"""

import argparse
import ctypes
import json
import os
import pathlib
import resource
import signal
import struct
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))

from apart import live_apart
from leftovers import Snapshot
from machines import mount, own_mounts

EXERCISE = pathlib.Path(__file__).resolve().parent.parent / "attacks" / "exercises" / "double"
HANG = 60
MIB = 1 << 20


def limit(kind, amount):
    return lambda: resource.setrlimit(kind, (amount, amount))


def full_disk(folder):
    """The home folder, and those for temporary files, on a file system without room."""
    def enter():
        own_mounts()
        for place in (folder, "/tmp", "/var/tmp", "/dev/shm"):
            mount("tmpfs", place, "tmpfs")
            ctypes.CDLL(None).mount(None, place.encode(), None, ctypes.c_ulong(32), b"size=4k,nr_inodes=2")
    return enter


def loaded_size(program):
    """The bytes of address space that a program's file asks for: its PT_LOAD segments (64 bits, little-endian)."""
    with open(program, "rb") as file:
        head = file.read(64)
        start, = struct.unpack_from("<Q", head, 32)
        size, count = struct.unpack_from("<HH", head, 54)
        file.seek(start)
        table = file.read(size * count)
    segments = [struct.unpack_from("<IIQQQQQQ", table, size * number) for number in range(count)]
    return sum(segment[6] for segment in segments if segment[0] == 1)


def shortages(folder, every, kata):
    """(what is short, how to make it so, whether the kernel can load kata)"""
    descriptors = range(3, 48) if every else (3, 4, 6, 9, 14, 20, 30)
    for amount in descriptors:
        yield f"{amount} descriptors", limit(resource.RLIMIT_NOFILE, amount), True
    memory = range(8, 160, 4) if every else (8, 24, 48, 96)
    for amount in memory:
        loadable = amount * MIB > loaded_size(kata)
        yield f"{amount} MiB of address space", limit(resource.RLIMIT_AS, amount * MIB), loadable
        yield f"{amount} MiB of data", limit(resource.RLIMIT_DATA, amount * MIB), True
    for amount in (0, 4096, 65536) if every else (0, 4096):
        yield f"files of {amount} bytes", limit(resource.RLIMIT_FSIZE, amount), True
    if os.geteuid() == 0:
        yield "no room on any disk", full_disk(folder), True


def troubles_of(status, out, err, loadable):
    try:
        report = json.loads(out)
    except ValueError:
        report = {}
    verdict = report.get("verdict")
    message = report.get("message") or report.get("error", {}).get("message") or err.decode(errors="replace")
    said = f"status {status} {verdict or ''}: {message.strip()[:140]}"
    if (status, verdict) == (0, "AC") or status in (2, 3) and verdict in (None, "IE") and message.strip():
        return [], said
    if status in (-signal.SIGSEGV, -signal.SIGKILL) and not loadable and not out and not err:
        return [], f"not loaded: {said}"
    return [said], said


def run(kata, python, folder, enter, loadable):
    try:
        process = subprocess.run(
            [kata, "run", str(EXERCISE), str(EXERCISE / "solution.py"), "--python", python, "--json"],
            stdin=subprocess.DEVNULL, capture_output=True, preexec_fn=enter, timeout=HANG, check=False,
            env={"HOME": folder, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})
    except subprocess.TimeoutExpired:
        return ["hangs"], "HANG"
    except subprocess.SubprocessError as error:
        return [], f"not even started: {error}"
    return troubles_of(process.returncode, process.stdout, process.stderr, loadable)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--kata", default="build/dev/kata")
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--all", action="store_true", help="in small steps")
    options = parser.parse_args()
    live_apart(options.kata)
    tried = failed = 0
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        os.chmod(folder, 0o755)
        for what, enter, loadable in shortages(folder, options.all, options.kata):
            before = Snapshot()
            troubles, said = run(os.path.abspath(options.kata), options.python, folder, enter, loadable)
            troubles += before.left(namespaces=True)
            tried += 1
            failed += bool(troubles)
            print(f"{'FAILED' if troubles else 'ok':7} {what}: {said}", flush=True)
            for trouble in troubles:
                print(f"        {trouble}", flush=True)
    print(f"{tried} shortages, {failed} taken wrongly")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
