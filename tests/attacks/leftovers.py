"""What an attack may have left behind or touched: looked at before and after it."""

import contextlib
import ctypes
import fcntl
import os
import pathlib
import re
import signal
import socket
import sys
import tempfile
import time

PR_SET_CHILD_SUBREAPER = 36
PLACES = ("/tmp", "/dev/shm", "/var/tmp")
SCRATCH = re.compile(r"kata-[A-Za-z0-9]{6}")  # what the sandbox calls its folders
NOBODY = 65534
GRACE = 3.0  # seconds in which what is being torn down must be gone
GRACE_OF_OTHERS = 30.0  # and files, as they may be those of a kata that runs beside


def adopt_orphans():
    """From now on every process that descends from this one, and lost its parent, becomes a child."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def descendants(pid=None):
    """(pid, name, state) of every process below this one.

    By what each says of its parent: the kernel's lists of children lack some while others end.
    """
    children = {}
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            text = pathlib.Path(f"/proc/{entry}/stat").read_text(errors="replace")
        except OSError:
            continue
        name, rest = text[text.index("(") + 1:text.rindex(")")], text[text.rindex(")") + 2:].split()
        children.setdefault(int(rest[1]), []).append((int(entry), name, rest[0]))
    found, waiting = [], [pid or os.getpid()]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += [child for child, _, _ in below]
    return found


def supervisors_of_others():
    """The sandboxes on this machine that do not descend from this process."""
    ours = {pid for pid, _, _ in descendants()}
    return {pid for pid, name, _ in descendants(1) if name == "kata-sandbox"} - ours


def parent_of(pid):
    text = pathlib.Path(f"/proc/{pid}/stat").read_text(errors="replace")
    return int(text[text.rindex(")") + 2:].split()[1])


def files(scratch):
    """What is in the places that everyone may write to, and a sandbox's by its owner, or by its name."""
    found = set()
    for place in PLACES:
        for entry in os.scandir(place):
            try:
                owner = entry.stat(follow_symlinks=False).st_uid
            except OSError:
                continue
            named = SCRATCH.fullmatch(entry.name)
            if scratch if named else owner == NOBODY:
                found.add(entry.path)
    return found


def mounts():
    return set(pathlib.Path("/proc/self/mountinfo").read_text().splitlines())


def locks():
    """Files that a sandbox shares with the machine, and on which somebody holds a lock."""
    found = set()
    for path in ("/", "/usr", "/usr/bin", "/dev/null", "/dev/zero", "/dev/full", os.__file__, sys.executable):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            found.add(path)
        finally:
            os.close(descriptor)
    return found


def ipc():
    found = set()
    for kind in ("shm", "sem", "msg"):
        try:
            rows = pathlib.Path(f"/proc/sysvipc/{kind}").read_text().splitlines()[1:]
        except OSError:
            continue
        found |= {f"{kind} {row.split()[1]}" for row in rows}
    return found


def cgroups():
    return {path for path, _, _ in os.walk("/sys/fs/cgroup") if "kata" in os.path.basename(path)}


class Snapshot:
    """The machine before an attack."""

    def __init__(self):
        self.processes = {pid for pid, _, _ in descendants()}
        self.scratch = True
        self.sets = self.look()

    def look(self):
        return {"file": files(self.scratch), "mount": mounts(), "lock on": locks(), "IPC object": ipc(),
                "cgroup": cgroups()}

    def left(self, namespaces):
        """One line for each thing that is there now and was not before. With namespaces a sandbox has no
        folder of its own among the machine's: then those that come and go are of others."""
        self.scratch = not namespaces
        deadline = time.monotonic() + GRACE
        left = self.compare()
        while left and time.monotonic() < deadline:
            time.sleep(0.02)
            left &= self.compare()
        others = supervisors_of_others()
        deadline += GRACE_OF_OTHERS
        while left and all(line.startswith("file ") for line in left) and time.monotonic() < deadline \
                and others & supervisors_of_others():
            time.sleep(0.1)
            left &= self.compare()
        if left:
            self.end_processes()
        return sorted(left)

    def end_processes(self):
        """Whatever broke out must not go on: all are stopped, so that none can fork, then killed."""
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for _ in range(20):
                for pid, _, state in descendants():
                    if pid not in self.processes and (number == signal.SIGKILL or state != "T"):
                        with contextlib.suppress(OSError):
                            os.kill(pid, number)
        reap_adopted(self.processes)

    def compare(self):
        reap_adopted(self.processes)
        found = {f"process {pid} ({name})" for pid, name, _ in descendants()
                 if pid not in self.processes}
        now = self.look()
        for kind, before in self.sets.items():
            found |= {f"{kind} {name}" for name in now[kind] - before}
        return found


def reap_adopted(known):
    """Orphans that have ended are no processes any more; those that run stay, and are found."""
    for pid, _, state in descendants():
        if pid not in known and state == "Z":
            try:
                os.waitpid(pid, os.WNOHANG)
            except ChildProcessError:
                pass


class Canaries:
    """Things outside the sandbox that no attack may reach: a file, a process, three sockets."""

    TEXT = b"canary: nobody reads or writes this\n"

    def __init__(self, uid, gid):
        self.folder = tempfile.TemporaryDirectory(prefix="canary-")
        os.chmod(self.folder.name, 0o755)
        self.file = pathlib.Path(self.folder.name, "file")
        self.file.write_bytes(self.TEXT)
        self.file.chmod(0o666)
        self.lock = open(self.file, "rb")
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        self.owner = uid, gid
        self.process = self.start_process(uid, gid)
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.path = pathlib.Path(self.folder.name, "socket")
        self.abstract = f"kata-canary-{os.getpid()}"
        self.sockets = [self.tcp, self.listen(str(self.path)), self.listen("\0" + self.abstract)]
        self.path.chmod(0o777)
        for one in self.sockets:
            one.setblocking(False)

    @staticmethod
    def start_process(uid, gid):
        """A sleeper of the user that the sandbox runs as."""
        pid = os.fork()
        if pid == 0:
            try:
                if os.geteuid() == 0:
                    os.setgroups([])
                    os.setresgid(gid, gid, gid)
                    os.setresuid(uid, uid, uid)
                os.execv("/bin/sleep", ["sleep", "3600"])
            finally:
                os._exit(1)
        return pid

    @staticmethod
    def listen(address):
        one = socket.socket(socket.AF_UNIX)
        one.bind(address)
        one.listen()
        return one

    def names(self):
        return {"CANARY": self.file, "PID": self.process, "PORT": self.tcp.getsockname()[1],
                "SOCKET": self.path, "ABSTRACT": self.abstract, "OUTSIDE": os.getpid()}

    def touched(self):
        found = []
        if self.file.read_bytes() != self.TEXT:
            found.append("the canary file was written")
            self.file.write_bytes(self.TEXT)
        stat = pathlib.Path(f"/proc/{self.process}/stat").read_text()
        state = stat[stat.rindex(")") + 2]
        if state not in "SR":
            found.append(f"the canary process is in state {state}")
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            self.process = self.start_process(*self.owner)
        for one in self.sockets:
            try:
                one.accept()[0].close()
                found.append(f"the canary socket {one.getsockname()} was reached")
            except BlockingIOError:
                pass
        return found

    def close(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        for one in (*self.sockets, self.lock):
            one.close()
        self.folder.cleanup()
