"""Runs one case folder against the installed kata and compares what came out.

    run_case.py --prefix PREFIX [--accept] CASE…

A case folder holds
    cmd               a POSIX shell script; its first line says what it shows
    files/            copied into the working folder
    expected-stdout   expected-stderr   expected-status
Absent expectations mean: no output, status 0. `cmd` runs in a fresh folder with a HOME and a
TMPDIR of its own. Afterwards nothing may be left: no process, no mount, no temporary file.
A `cmd` that cannot run here prints "SKIPPED: why" and exits with 77.
"""

import argparse
import ctypes
import difflib
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SUITE = pathlib.Path(__file__).resolve().parent
CHECKOUT = SUITE.parent.parent
SKIPPED = 77
TIMEOUT_S = 90
PR_SET_CHILD_SUBREAPER = 36

# What differs from run to run and from machine to machine, and what stands for it.
VOLATILE = [
    (re.compile(r"\b\d+(\.\d+)? ?(ns|µs|us|ms|s)\b"), "<time>"),
    (re.compile(r"\b\d+(\.\d+)? ?(kB|KiB|MB|MiB)\b"), "<size>"),
    (re.compile(r"\bOf \d+ looks before that,[^.]*\."), "Of <count> looks before that, <lines>."),
    (re.compile(r"\bPython 3\.\d+\.\d+\b"), "Python <version>"),
]


class Sandbox:
    """The folders of one run of a case, gone afterwards."""

    def __init__(self, case, prefix):
        self.base = pathlib.Path(tempfile.mkdtemp(prefix="kata-system-"))
        self.work, self.home, self.tmp = (self.base / name for name in ("work", "home", "tmp"))
        self.home.mkdir()
        self.tmp.mkdir()
        if (case / "files").is_dir():
            shutil.copytree(case / "files", self.work, symlinks=True)
        else:
            self.work.mkdir()
        self.environment = {
            "PATH": f"{self.work}/bin:{SUITE}/bin:{prefix}/bin:/usr/local/bin:/usr/bin:/bin",
            "HOME": str(self.home), "TMPDIR": str(self.tmp), "LANG": "C.UTF-8", "TZ": "UTC",
            "PREFIX": str(prefix), "SUITE": str(SUITE), "CHECKOUT": str(CHECKOUT),
            "EXERCISES": f"{prefix}/share/kata/exercises",
        }
        # The longest path first, for one may hold another.
        self.names = sorted(
            [(str(self.work), "<work>"), (str(self.home), "<home>"), (str(self.tmp), "<tmp>"),
             (str(prefix), "<prefix>"), (str(CHECKOUT), "<checkout>")],
            key=lambda pair: -len(pair[0]))

    def normalise(self, raw):
        text = raw.decode("utf-8", "backslashreplace")
        for path, name in self.names:
            text = text.replace(path, name)
        for pattern, name in VOLATILE:
            text = pattern.sub(name, text)
        return text

    def leftovers(self):
        """Files that kata had no business leaving; its cache is the exception."""
        for folder in (self.tmp, self.home):
            for path in sorted(folder.rglob("*")):
                inside = path.relative_to(folder).parts
                if folder == self.home and inside[:2] in ((".cache",), (".cache", "kata")):
                    continue
                yield f"a file was left behind: {path.relative_to(self.base)}"

    def remove(self):
        for folder, _, _ in os.walk(self.base):
            os.chmod(folder, 0o700)
        shutil.rmtree(self.base)


def adopt_orphans():
    """Makes processes that lose their parent children of this one, so that none goes unseen."""
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl(PR_SET_CHILD_SUBREAPER)")


def children():
    own = pathlib.Path(f"/proc/self/task/{os.getpid()}/children")
    return [int(pid) for pid in own.read_text().split()]


def describe(pid):
    try:
        command = pathlib.Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
        return f"{pid} {command.decode(errors='replace').strip() or '(no command line)'}"
    except OSError:
        return str(pid)


def reap(grace_s=1.0):
    """Waits for what still runs below this process; names and ends what outstays the grace."""
    deadline = time.monotonic() + grace_s
    while True:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return []
        if pid == 0:
            if time.monotonic() > deadline:
                break
            time.sleep(0.01)
    left = [f"a process was left behind: {describe(pid)}" for pid in children()]
    while children():
        for pid in children():
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    return left


def mounts(sandbox):
    """All but those in the folders of cases that run at the same time."""
    own = str(sandbox.base)
    folder, _, name = own.rpartition("/")
    others = f"{folder}/{name[:name.rindex('-') + 1]}"
    lines = pathlib.Path("/proc/self/mountinfo").read_text().splitlines()
    return {line for line in lines
            if not line.split()[4].startswith(others) or line.split()[4].startswith(own)}


def run(case, sandbox):
    """Runs `cmd`. Returns its status, stdout, stderr and a list of complaints."""
    before = mounts(sandbox)
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(
            ["sh", str(case / "cmd")], cwd=sandbox.work, env=sandbox.environment,
            stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        complaints = []
        try:
            status = process.wait(TIMEOUT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
            complaints.append(f"cmd did not end within {TIMEOUT_S} s")
        complaints += reap()
        complaints += [f"a mount was left behind: {line}" for line in mounts(sandbox) - before]
        complaints += sandbox.leftovers()
        out.seek(0)
        err.seek(0)
        return status, out.read(), err.read(), complaints


def difference(case, name, got):
    path = case / name
    expected = path.read_text() if path.exists() else {"expected-status": "0\n"}.get(name, "")
    return list(difflib.unified_diff(
        expected.splitlines(), got.splitlines(), name, "got", lineterm="", n=2))


def accept(case, name, got):
    if got == {"expected-status": "0\n"}.get(name, ""):
        (case / name).unlink(missing_ok=True)
    else:
        (case / name).write_text(got)


def judge(case, prefix, accepting):
    """Runs one case. Returns 0, 1 or SKIPPED, having printed why."""
    sandbox = Sandbox(case, prefix)
    try:
        status, out, err, complaints = run(case, sandbox)
        if status == SKIPPED and not complaints:
            print(out.decode(errors="replace").strip() or "SKIPPED: no reason given")
            return SKIPPED
        got = {"expected-stdout": sandbox.normalise(out), "expected-stderr": sandbox.normalise(err),
               "expected-status": f"{status}\n"}
    finally:
        sandbox.remove()
    for name, text in got.items():
        if accepting:
            accept(case, name, text)
        else:
            complaints += difference(case, name, text)
    if complaints:
        print("\n".join([f"{case.name}:", *complaints]))
    return 1 if complaints else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--prefix", type=pathlib.Path, required=True)
    parser.add_argument("--accept", action="store_true", help="write what came out as expected")
    parser.add_argument("case", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()
    adopt_orphans()
    verdicts = [judge(case.resolve(), arguments.prefix.resolve(), arguments.accept)
                for case in arguments.case]
    return 1 if 1 in verdicts else max(verdicts)


if __name__ == "__main__":
    sys.exit(main())
