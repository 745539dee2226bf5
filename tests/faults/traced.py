"""kata with its system calls watched, or made to fail, by strace."""

import collections
import dataclasses
import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile

SUITE = pathlib.Path(__file__).resolve().parent
EXERCISE = SUITE.parent / "attacks" / "exercises" / "double"
HANG = 60  # seconds after which a run is called a hang
PARTS = ("kata", "_kata_zygote.abi3.so", "harness.py", "probe.py", "bootstrap.py")
LINE = re.compile(r"(?:(\d+) +)?(?:(\w+)\(|<\.\.\. (\w+) resumed>)(.*)")
WRAPPER = """#!/bin/sh
# Stands in for kata-sandbox: the real one, watched.
exec strace -f -qq --seccomp-bpf -o "$KATA_TRACE" $KATA_INJECT {sandbox}
"""


@dataclasses.dataclass
class Call:
    """A system call of a process, and what strace wrote of it."""
    process: int
    name: str
    rest: str

    @property
    def injected(self):
        return "(INJECTED)" in self.rest


@dataclasses.dataclass
class Outcome:
    status: int | None  # None: a hang
    out: bytes
    err: bytes
    calls: list


class Tree:
    """An installed kata whose kata-sandbox runs under strace, in a folder of its own."""

    def __init__(self, kata, python):
        self.python = python
        self.folder = tempfile.TemporaryDirectory(prefix="faults-")
        os.chmod(self.folder.name, 0o755)
        self.home = pathlib.Path(self.folder.name, "home")
        self.home.mkdir()
        built = pathlib.Path(kata).resolve().parent
        for name in PARTS:
            shutil.copy(built / name, self.folder.name)
        self.kata = str(pathlib.Path(self.folder.name, "kata"))
        self.sandbox = shutil.copy(built / "kata-sandbox", self.folder.name + "/kata-sandbox.watched")
        wrapper = pathlib.Path(self.folder.name, "kata-sandbox")
        wrapper.write_text(WRAPPER.format(sandbox=self.sandbox))
        wrapper.chmod(0o755)
        self.trace = pathlib.Path(self.folder.name, "trace")

    def close(self):
        self.folder.cleanup()

    def commands(self):
        """What is run, by the name of its part: whether kata itself is watched, and the command."""
        run = [self.kata, "run", str(EXERCISE), str(EXERCISE / "solution.py"), "--python", self.python,
               "--isolation", "full", "--json"]
        return {"command": (False, [self.kata, "sandbox", "--isolation", "full", "--json", "--", "/bin/true"]),
                "worker": (False, run), "host": (True, run)}

    def run(self, part, inject=()):
        """One run of a part, with strace's options for faults."""
        host, command = self.commands()[part]
        self.trace.write_bytes(b"")
        environment = {"HOME": str(self.home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
                       "KATA_TRACE": str(self.trace), "KATA_INJECT": " ".join(inject)}
        if host:
            wrapper = pathlib.Path(self.folder.name, "kata-sandbox")
            environment["KATA_TRACE"] = "/dev/null"
            environment["KATA_INJECT"] = "-e trace=none"
            command = ["strace", "-qq", "-o", str(self.trace), *inject, *command]
            assert wrapper.exists()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, cwd=self.home, env=environment,
                                   start_new_session=True)
        try:
            out, err = process.communicate(timeout=HANG)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return Outcome(None, b"", b"", self.calls())
        return Outcome(process.returncode, out, err, self.calls())

    def calls(self):
        """What strace saw, in its order; a call that others interrupted stands where it began."""
        found, begun = [], {}
        for line in self.trace.read_text(errors="replace").splitlines():
            match = LINE.match(line)
            if not match:
                continue
            process, name, resumed, rest = int(match[1] or 0), match[2], match[3], match[4]
            if resumed:
                if process in begun:
                    begun.pop(process).rest += rest
                continue
            found.append(Call(process, name, rest))
            if rest.endswith("<unfinished ...>"):
                begun[process] = found[-1]
        return found


def by_process(calls):
    found = collections.defaultdict(list)
    for call in calls:
        found[call.process].append(call)
    return found


def set_up_of(calls):
    """The calls of one process up to the first foreign byte: a case that was told to go closes its
    socket and becomes the program; everyone else runs nothing foreign at all."""
    for index, call in enumerate(calls):
        if call.name == "recvfrom" and '"g"' in call.rest:
            following = calls[index + 1:]
            end = next((i for i, later in enumerate(following)
                        if later.name == "close" or (later.name == "execve" and later.rest.endswith("= 0"))),
                       len(following))
            return calls[:index + 1 + end + 1]
    return calls
