"""Has one system call of one process fail, and no other: a seccomp filter asks us about each call of that name."""

import collections
import dataclasses
import errno
import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))

from seccomp import CALLS, Listener

ROLES = ("kata", "supervisor", "zygote", "reaper", "case")  # each the parent of the next
ROLES_OF_COMMANDS = ("kata", "supervisor", "reaper", "command")


@dataclasses.dataclass(frozen=True)
class Fault:
    """The process: below the `worker`th kata-sandbox that was started, at this depth, the `turn`th to
    make the call. The call: `number` is the kernel's, and it is the `occurrence`th that fails."""
    worker: int  # 0: kata itself
    depth: int   # as in ROLES
    turn: int
    name: str
    number: int
    occurrence: int
    error: str

    def place(self, roles=ROLES):
        worker = f" of worker {self.worker}" if self.worker > 1 else ""
        turn = f" {self.turn}" if self.turn > 1 else ""
        return f"{roles[self.depth]}{turn}{worker}"


def status_of(pid):
    """(process, parent) of a thread or process."""
    fields = dict(line.split(":", 1) for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines()
                  if ":" in line)
    return int(fields["Tgid"]), int(fields["PPid"])


def break_of(pid):
    """Where the data segment of a process ends."""
    for line in pathlib.Path(f"/proc/{pid}/maps").read_text().splitlines():
        if line.endswith("[heap]"):
            return int(line.split()[0].split("-")[1], 16)
    start = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[44]
    return int(start)


BY_DESCRIPTOR = ("read", "pread64", "write", "fcntl", "getdents64", "fstatfs")
BY_PATH = ("openat", "newfstatat")
PATH_BYTES = 200


def text_at(pid, address):
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        return os.pread(memory.fileno(), PATH_BYTES, address).split(b"\0")[0].decode(errors="replace")


def target_of(pid, name, arguments):
    """The file that a call is about, as the kernel or the call names it; empty for other calls."""
    try:
        path = text_at(pid, arguments[1]) if name in BY_PATH else ""
        by_descriptor = name in BY_DESCRIPTOR or (name in BY_PATH and not path)
        return os.readlink(f"/proc/{pid}/fd/{arguments[0]}") if by_descriptor else path
    except OSError:
        return ""


class Injection(Listener):
    """Stands around one run of kata, and strikes once."""

    def __init__(self, fault, refused=None, masked=()):
        super().__init__()
        self.fault = fault
        self.machine = refused, masked
        self.kata = None
        self.workers = []  # process ids, in the order of their start
        self.turns = []    # of those processes that might be struck
        self.counts = collections.Counter()
        self.struck = None  # once it has: the file that the call was about

    def enter(self):
        """In the child, before it becomes kata."""
        self.install({self.fault.number, CALLS["execve"]}, *self.machine)

    def answer(self, pid, call, arguments):
        process, parent = status_of(pid)
        if self.kata is None:
            if call != CALLS["execve"]:
                return self.CONTINUE  # the child is not kata yet
            self.kata = process
        above = [process]
        while above[-1] != self.kata:
            above.append(parent)
            parent = status_of(parent)[1]
        worker, depth = self.worker_of(above), len(above) - 1
        if call == CALLS["execve"] and depth == 1 and process not in self.workers:
            self.workers.append(process)
        if call != self.fault.number or (worker, depth) != (self.fault.worker, self.fault.depth):
            return self.CONTINUE
        self.counts[process] += 1
        if process not in self.turns:
            self.turns.append(process)
        if (self.turns.index(process) + 1, self.counts[process]) != (self.fault.turn, self.fault.occurrence):
            return self.CONTINUE
        self.struck = target_of(pid, self.fault.name, arguments)
        if self.fault.name == "brk":
            return break_of(process), 0, 0  # which fails without an error, and says where the break stays
        return 0, getattr(errno, self.fault.error), 0

    def worker_of(self, above):
        """Which kata-sandbox a process belongs to; one that is about to become it is the next."""
        if len(above) < 2:
            return 0
        if above[-2] in self.workers:
            return self.workers.index(above[-2]) + 1
        return len(self.workers) + 1
