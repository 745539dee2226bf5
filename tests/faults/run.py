#!/usr/bin/python3
"""Has each system call of a sandbox's set-up fail, and looks at what kata makes of it.

    run.py [--kata KATA] [--sample] [PART…]

PART is `command` (kata sandbox), `worker` (kata run; both with kata-sandbox and all that it starts under
strace) or `host` (kata run; kata itself). Each call of each process is made to fail in turn, up to the
first foreign byte; of a call that is made often, a few. --sample takes one of each call.

A fault may be without effect, if tolerated.py says why. Else kata must end with status 3 and say which
step failed with which error, in time, and leave nothing behind. It never blames the submission.
"""

import argparse
import collections
import errno
import json
import os
import pathlib
import shutil
import sys
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))

from leftovers import Snapshot, adopt_orphans
from tolerated import LIBC_GIVES_UP, is_consequence, reason_for
from traced import Tree, by_process, set_up_of

MOST = 6  # occurrences of one call in one process that are tried
# Calls that cannot fail, or that end the process.
NEVER = {"exit", "exit_group", "rt_sigreturn", "getpid", "getppid", "gettid", "getuid", "geteuid", "getgid",
         "getegid", "umask", "restart_syscall", "close", "close_range"}
# After these libc crashes. The interpreter is PID 1, which under strace takes the signal for ever.
CRASHES = {"brk", "mprotect", "arch_prctl"}
ERRORS = {"ENOMEM": "mmap mremap brk munmap mprotect madvise clone fork vfork",
          "EMFILE": "open openat dup dup2 fcntl socket socketpair memfd_create pidfd_open perf_event_open "
                    "pipe2 open_tree epoll_create1 landlock_create_ruleset",
          "ENOSPC": "write pwrite64 mkdir symlink sendfile ftruncate fallocate unshare",
          "EIO": "read pread64 getdents64 readlink",
          "ECONNRESET": "sendmsg sendto recvmsg recvfrom"}
ERROR_OF = {name: error for error, names in ERRORS.items() for name in names.split()}


def occurrences(part, calls):
    """{name: the numbers at which some process makes that call in its set-up}; strace counts the
    calls of each process by themselves."""
    left_out = NEVER | (CRASHES if part == "worker" else set())
    found = collections.defaultdict(set)
    for own in by_process(calls).values():
        count = collections.Counter()
        for call in set_up_of(own):
            count[call.name] += 1
        for name, most in count.items():
            if name not in left_out:
                step = max(1, -(-most // MOST))
                found[name] |= {*range(1, most + 1, step), most}
    return found


def without_programs(calls):
    """Those of processes that never became a program: reapers and cases."""
    return [call for own in by_process(calls).values() if all(call.name != "execve" for call in own)
            for call in own]


def faults(part, calls, sample):
    """(call, which one, error) of each fault to make."""
    if sample and part == "worker":  # the rest is as for a command
        calls = without_programs(calls)
    for name, numbers in sorted(occurrences(part, calls).items()):
        chosen = sorted(numbers)
        if sample:
            chosen = [chosen[zlib.crc32(name.encode()) % len(chosen)]]
        for number in chosen:
            yield name, number, ERROR_OF.get(name, "EPERM")


def after_go(calls):
    """Whether a fault struck where the submission was already running, which can be its own."""
    for own in by_process(calls).values():
        before = {id(call) for call in set_up_of(own)}
        if any(call.injected and id(call) not in before for call in own):
            return True
    return False


def names(message, error):
    return error in message or os.strerror(getattr(errno, error)) in message


def verdict_and_message(outcome):
    try:
        report = json.loads(outcome.out)
    except ValueError:
        return None, outcome.err.decode(errors="replace").strip()
    message = report.get("message") or report.get("error", {}).get("message", "")
    return report.get("verdict") or report.get("cause"), message


def troubles_of(part, error, call, outcome):
    """What is wrong with how kata took a fault, and what it said."""
    if outcome.status is None:
        return ["hangs"], ""
    verdict, message = verdict_and_message(outcome)
    if outcome.status == 0:
        reason = reason_for(part, call)
        return ([] if reason else ["goes on, and tolerated.py does not say why"]), f"tolerated: {reason}"
    if outcome.status == 1 and after_go(outcome.calls):
        return [], f"struck the program itself: {verdict}"
    said = message + outcome.err.decode(errors="replace")
    if part == "host" and (names(said, error) or LIBC_GIVES_UP.match(call)) and verdict is None:
        return [], message  # a file that cannot be read has status 2
    if outcome.status != 3:
        return [f"status {outcome.status}, verdict {verdict}, {outcome.err[-200:]!r}"], message
    if not names(message, error) and not is_consequence(part, call, message):
        return [f"does not name {error}"], message
    return [], message


def try_part(tree, part, sample):
    recorded = tree.run(part)
    if recorded.status != 0:
        print(f"FAILED  {part}: status {recorded.status} without a fault: {recorded.err[-300:]!r}")
        return 1, 1
    tried = failed = 0
    for fault in faults(part, recorded.calls, sample):
        name, number, error = fault
        before = Snapshot()
        watched = f"{name},recvfrom,execve,close"
        outcome = tree.run(part, ("-e", f"trace={watched}", "-e", f"inject={name}:error={error}:when={number}"))
        if not any(call.injected for call in outcome.calls):
            continue  # this run took another way
        call = next(f"{call.name}({call.rest}" for call in outcome.calls if call.injected)
        troubles, message = troubles_of(part, error, call, outcome)
        troubles += before.left()
        tried += 1
        failed += bool(troubles)
        print(f"{'FAILED' if troubles else 'ok':7} {part:8} #{number} {call[:100]}: {message[:150]}", flush=True)
        for trouble in troubles:
            print(f"        {trouble}", flush=True)
    return tried, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help="command, worker, host (all)")
    parser.add_argument("--kata", default="build/dev/kata")
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--sample", action="store_true", help="one of each call")
    options = parser.parse_args()
    if shutil.which("strace") is None:
        print("SKIPPED: strace is not installed")
        return
    adopt_orphans()
    tree = Tree(options.kata, options.python)
    tried = failed = 0
    try:
        for part in options.parts or ("command", "worker", "host"):
            more, wrong = try_part(tree, part, options.sample)
            tried, failed = tried + more, failed + wrong
    finally:
        tree.close()
    print(f"{tried} faults, {failed} taken wrongly")
    sys.exit(1 if failed or not tried else 0)


if __name__ == "__main__":
    main()
