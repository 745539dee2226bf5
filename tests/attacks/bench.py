"""Runs kata on one of the machines, in folders of its own, beside canaries."""

import argparse
import contextlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from attack import SUITE
from leftovers import Canaries
from machines import make

GIVE_UP = 90  # seconds after which a run of kata is called a hang


def parser_of(document):
    """What everything that runs attacks is told: which, and with what."""
    parser = argparse.ArgumentParser(description=document.split("\n", maxsplit=1)[0])
    parser.add_argument("places", nargs="*", metavar="FOLDER|FILE")
    parser.add_argument("--kata", type=os.path.abspath, default=str(SUITE.parent.parent / "build/dev/kata"))
    parser.add_argument("--python", default="/usr/bin/python3")
    return parser


class Bench:
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

    @contextlib.contextmanager
    def start(self, command, output=subprocess.PIPE):
        """The process of a command that runs on the machine, ended and reaped behind the block."""
        machine = make(self.machine_name)
        extra = [os.open("/dev/null", os.O_RDONLY) for _ in range(machine.descriptors)]
        for descriptor in extra:
            os.set_inheritable(descriptor, True)
        machine.attend()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.PIPE,
            cwd=self.home, env={"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
            preexec_fn=machine.prepare, close_fds=not extra)
        for descriptor in extra:
            os.close(descriptor)
        try:
            yield process
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate()

    def execute(self, command):
        """(exit status, output, errors, seconds); the status is None for a hang."""
        started = time.monotonic()
        with self.start(command) as process:
            try:
                out, err = process.communicate(timeout=GIVE_UP)
            except subprocess.TimeoutExpired:
                return None, b"", b"", GIVE_UP
        return process.returncode, out, err, time.monotonic() - started

    def run(self, exercise, file, isolation=None, text=False):
        """(exit status, report, seconds) of one `kata run`."""
        command = [self.options.kata, "run", exercise, file, "--python", self.options.python,
                   "--isolation", isolation or make(self.machine_name).isolation]
        command += ["--color=never", "--verbose"] if text else ["--json"]
        status, out, err, took = self.execute(command)
        if text:
            return status, out + err, took
        if status is None:
            return status, {}, took
        try:
            return status, json.loads(out), took
        except ValueError:
            return status, {"error": {"message": f"no JSON: {err[-300:]!r}"}}, took

    def prove(self):
        """A line for each thing that makes the machine another one than it says."""
        status, out, err, _ = self.execute(
            ["/usr/bin/python3", "-B", str(SUITE / "proofs.py"), self.machine_name])
        said = (out + err).decode("utf-8", "replace").strip().splitlines()
        if status == 0:
            return []
        return [f"the machine is not what it says: {line}" for line in said or [f"status {status}"]]

    def submission(self, attack):
        """The file to hand in."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.submissions))
        folder.chmod(0o755)
        names = dict(self.canaries.names(), EXERCISE=attack.exercise, SUITE=SUITE)
        return attack.submission(folder, names)
