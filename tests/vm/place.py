"""Where kata is started in the machine: by whom, in which control group, beside whom, and what it says."""

import contextlib
import json
import os
import pathlib
import subprocess
import time

KATA = "/opt/kata/bin/kata"
GROUPS = pathlib.Path("/sys/fs/cgroup")
LONG = ["--cpu", "60s", "--wall", "60s"]


class Place:
    """Where kata is started: by whom, in which group, beside whom."""

    def __init__(self, name, group, uid=0, enter=lambda: None, neighbour=False, parent=None, layer=True):
        self.name, self.group, self.uid, self.enter, self.layer = name, group, uid, enter, layer
        self.parent = parent or group  # of the groups that kata makes
        self.neighbour = neighbour
        self.other = None

    def __enter__(self):
        self.group.mkdir(parents=True, exist_ok=True)
        if self.neighbour:
            self.other = subprocess.Popen(["sleep", "3600"])
            (self.group / "cgroup.procs").write_text(str(self.other.pid))
        return self

    def __exit__(self, *_):
        if self.other:
            self.other.kill()
            self.other.wait()

    def prepare(self):
        (self.group / "cgroup.procs").write_text("0")
        self.enter()
        if self.uid:
            os.setgroups([])
            os.setresgid(self.uid, self.uid, self.uid)
            os.setresuid(self.uid, self.uid, self.uid)

    def start(self, *arguments):
        return subprocess.Popen([KATA, *map(str, arguments)], stdin=subprocess.DEVNULL, cwd="/tmp",
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=self.prepare,
                                env={"PATH": "/usr/bin", "HOME": "/home/kata" if self.uid else "/root"})

    def kata(self, *arguments):
        """The JSON that kata prints."""
        out, err = self.start(*arguments).communicate(timeout=320)
        try:
            return json.loads(out)
        except ValueError:
            raise AssertionError(f"no JSON: {out[-300:]!r} {err[-300:]!r}") from None

    def sandbox(self, *arguments, limits=()):
        return self.kata("sandbox", *LONG, *limits, "--", *arguments)

    def script(self, code, *limits):
        return self.sandbox("python3", "-I", "-S", "-c", code, limits=limits)

    def made(self):
        """The groups of kata that exist."""
        return sorted(str(path.relative_to(GROUPS)) for path in self.parent.rglob("kata-*"))

    def take_back(self):
        """After a kill: what who delegated a group has to do before it can be entered again."""
        for leaf in self.group.glob("kata-host"):
            while (leaf / "cgroup.procs").read_text():
                time.sleep(0.05)
            for group in self.group.glob("kata-*-*"):
                for inner in group.glob("*/"):
                    inner.rmdir()
                group.rmdir()
            (self.group / "cgroup.subtree_control").write_text("-memory -pids")
            leaf.rmdir()

    def cases(self):
        return list(self.parent.glob("kata-*/case-*"))


def same(found, wanted):
    assert found == wanted, f"{found!r}, not {wanted!r}"


def layer_of(report):
    return next(layer for layer in report["isolation"]["layers"] if layer["name"] == "cgroup")


def first_message(report):
    return next((case["message"] for case in report.get("cases", []) if case["verdict"] != "AC"),
                report.get("message", report))


def processes():
    lines = []
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            lines.append(path.read_text().replace("\0", " "))
    return lines


def names_in(group):
    names = []
    for pid in (group / "cgroup.procs").read_text().split():
        status = pathlib.Path("/proc", pid, "status").read_text()
        names.append(status.split()[1])
    return names
