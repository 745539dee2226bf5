"""What is run while its calls fail: the parts of run.py."""

import dataclasses
import os
import pathlib
import signal
import subprocess
import sys
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SUITE.parent / "attacks"))

from injected import ROLES, ROLES_OF_COMMANDS, Injection
from machines import DOCKER
from seccomp import install, program
from traced import OPTIONS, processes_of

HANG = 90  # seconds after which a run is called a hang
DOUBLE = SUITE.parent / "attacks" / "exercises" / "double"
EQUIPPED = SUITE / "exercises" / "equipped"
EQUIPMENT = "def add(*numbers):\n    return sum(numbers)\n"


@dataclasses.dataclass(frozen=True)
class Part:
    what: str
    runs: str              # a command of Stage.command
    struck: tuple          # the depths at which calls fail, as in injected.ROLES
    sampled: tuple         # of those, which --sample takes
    machine: tuple = (None, ())  # what this machine refuses, as for seccomp.program
    isolation: str = "full"

    @property
    def roles(self):
        return ROLES_OF_COMMANDS if self.runs == "command" else ROLES


PARTS = {
    "command": Part("kata sandbox", "command", (1, 2, 3), (1, 2, 3)),
    "worker": Part("kata run, plain cases", "double", (1, 2, 3, 4), (2, 3, 4)),
    "equipped": Part("kata run, cases with files, counters, remote objects, packages and processes",
                     "equipped", (1, 2, 3, 4), (3, 4)),
    "network": Part("cases with a network namespace of their own", "network", (1, 2, 3, 4), (3, 4)),
    "bare-command": Part("kata sandbox, where user namespaces are refused", "command", (1, 2, 3), (1, 2, 3),
                         DOCKER, "standard"),
    "bare-worker": Part("kata run, as `equipped`, where user namespaces are refused", "equipped",
                        (1, 2, 3, 4), (3, 4), DOCKER, "standard"),
    "host": Part("kata run itself, plain cases", "double", (0,), (0,)),
    "equipped-host": Part("kata run itself, as `equipped`", "equipped", (0,), (0,)),
}


@dataclasses.dataclass
class Outcome:
    status: int | None  # None: a hang
    out: bytes
    err: bytes


class Stage:
    """An empty home, and a virtual environment with a package, for runs of kata."""

    def __init__(self, kata, python):
        self.kata = os.path.abspath(kata)
        self.python = python
        self.folder = tempfile.TemporaryDirectory(prefix="faults-")
        os.chmod(self.folder.name, 0o755)
        self.home = pathlib.Path(self.folder.name, "home")
        self.home.mkdir()
        self.environment = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
                            "ASAN_OPTIONS": "detect_leaks=0"}  # LeakSanitizer does not like strace
        self.equip()

    def equip(self):
        place = pathlib.Path(self.folder.name, "python")
        subprocess.run([self.python, "-m", "venv", "--without-pip", str(place)], check=True)
        packages = next(place.glob("lib/python*/site-packages"))
        (packages / "equipment.py").write_text(EQUIPMENT)
        self.equipped_python = str(place / "bin" / "python3")

    def close(self):
        self.folder.cleanup()

    def command(self, part):
        least = ["--isolation", part.isolation, "--json"]
        return {
            "command": [self.kata, "sandbox", *least, "--", "/bin/true"],
            "double": [self.kata, "run", str(DOUBLE), str(DOUBLE / "solution.py"), "--python", self.python, *least],
            "equipped": [self.kata, "run", str(EQUIPPED), str(EQUIPPED / "solution.py"),
                         "--python", self.equipped_python, "--seed", "1", *least],
            "network": [str(pathlib.Path(self.kata).parent / "tests" / "own_network"), self.python],
        }[part.runs]

    def run(self, part):
        """Without a fault."""
        return self.outcome_of(self.command(part), lambda: self.enter(part))

    def record(self, part):
        """The processes of a run without a fault."""
        trace = pathlib.Path(self.folder.name, "trace")
        outcome = self.outcome_of(["strace", *OPTIONS, "-o", str(trace), *self.command(part)],
                                  lambda: self.enter(part))
        return outcome, processes_of(trace.read_text(errors="replace"))

    def strike(self, part, fault):
        """One run with a fault: its outcome, and the file that the call was about, as not every run makes the same
        calls in the same order; None where the fault found no call."""
        injection = Injection(fault, *part.machine)
        injection.attend()
        outcome = self.outcome_of(self.command(part), injection.enter)
        return outcome, injection.struck

    @staticmethod
    def enter(part):
        if part.machine[0]:
            install(program(*part.machine))

    def outcome_of(self, command, enter):
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, cwd=self.home, env=self.environment,
                                   preexec_fn=enter, start_new_session=True)
        try:
            out, err = process.communicate(timeout=HANG)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()  # and not for its output, which others may hold open: those are found as left behind
            return Outcome(None, b"", b"")
        return Outcome(process.returncode, out, err)
