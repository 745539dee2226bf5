#!/usr/bin/python3
"""Has each system call of a sandbox's set-up fail, and looks at what kata makes of it.

    run.py [--kata KATA] [--sample] [--only TEXT] [PART…]

PART is one of parts.py: kata itself, or the processes below it, with one command or another, on this machine
or on one without namespaces. Each call of each process is made to fail in turn, in this process alone, up to
the first foreign byte; of a call that is made often, a few; of processes that make the same calls, one. --sample
takes one of each call. --only takes calls whose line has this text.

Where tolerated.py says why, a fault may be without effect: then everything is accepted, and the layers and
sources are those of a run without a fault, but for what tolerated.py names. Else kata must end with status 3 and
say which step failed with which error, in time, and leave nothing behind. It never blames the submission.
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

from apart import live_apart
from injected import Fault
from leftovers import Snapshot
from parts import PARTS, Stage
from tolerated import is_consequence, tolerance_of
from traced import set_up_of

MOST = 6  # occurrences of one call in one process that are tried
# Calls that cannot fail, or that end the process.
NEVER = {"exit", "exit_group", "rt_sigreturn", "getpid", "getppid", "gettid", "getuid", "geteuid", "getgid",
         "getegid", "umask", "restart_syscall", "close", "close_range"}
ERRORS = {"ENOMEM": "mmap mremap brk munmap mprotect madvise clone clone3 fork vfork",
          "EMFILE": "open openat dup dup2 fcntl socket socketpair memfd_create pidfd_open perf_event_open "
                    "pipe pipe2 open_tree epoll_create1 landlock_create_ruleset",
          "ENOSPC": "write pwrite64 mkdir mkdirat symlink sendfile ftruncate fallocate unshare",
          "EIO": "read pread64 getdents64 readlink",
          "ECONNRESET": "sendmsg sendto recvmsg recvfrom"}
ERROR_OF = {name: error for error, names in ERRORS.items() for name in names.split()}


def calls_by_name(calls):
    """{name: its calls in the set-up, in order}"""
    found = collections.defaultdict(list)
    for call in set_up_of(calls):
        if call.name not in NEVER and not str(call).startswith("brk(NULL"):  # which asks, and cannot fail
            found[call.name].append(call)
    return found


def different(processes, depths):
    """Of processes that make the same calls, the first."""
    seen = set()
    for process in processes:
        kind = process.depth, tuple(call.name for call in set_up_of(process.calls))
        if process.depth in depths and kind not in seen:
            seen.add(kind)
            yield process


def turn_of(process, name, processes):
    """Among those of its place, the how-maniest to make a call of that name."""
    place = [other for other in processes if (other.worker, other.depth) == (process.worker, process.depth)
             and any(call.name == name for call in other.calls)]
    return 1 + next(i for i, other in enumerate(place) if other is process)


def faults(part, processes, sample):
    """(fault, the call that it strikes)"""
    taken = set()
    for process in different(processes, part.sampled if sample else part.struck):
        for name, calls in sorted(calls_by_name(process.calls).items()):
            if (process.depth, name) == (0, "execve"):
                continue  # without it there is no kata
            chosen = sorted({*range(0, len(calls), max(1, -(-len(calls) // MOST))), len(calls) - 1})
            if sample:
                if (process.depth, name) in taken:
                    continue
                taken.add((process.depth, name))
                chosen = [chosen[zlib.crc32(name.encode()) % len(chosen)]]
            for index in chosen:
                yield Fault(process.worker, process.depth, turn_of(process, name, processes), name,
                            calls[index].number, index + 1, ERROR_OF.get(name, "EPERM")), calls[index]


def report_of(outcome):
    try:
        return json.loads(outcome.out)
    except ValueError:
        return {}


def message_of(report, outcome):
    told = [report.get("message"), report.get("error", {}).get("message")]
    told += [case.get("message") for case in report.get("cases", [])]
    return next(filter(None, told), "") or outcome.err.decode(errors="replace").strip()


def strength_of(report):
    """What the judging rested on: the layers in force, and the sources of the figures."""
    found = {layer["name"]: (layer["in_force"], layer["detail"]) for layer in report["isolation"]["layers"]}
    for number, case in enumerate(report.get("cases", [report]), 1):
        for source in ("cpu_source", "memory_source"):
            found[f"{source} {number}"] = case["usage"][source]
    return found


def differences(report, healthy, allowed):
    """What of the layers and sources is another than without the fault, and may not be."""
    now, before = strength_of(report), strength_of(healthy)
    return [f"{name} is {now.get(name)} instead of {before.get(name)}" for name in sorted({*now, *before})
            if now.get(name) != before.get(name) and name.split()[0] not in allowed]


def names(message, error):
    return error in message or os.strerror(getattr(errno, error)) in message


def troubles_of(role, call, error, outcome, healthy):
    """What is wrong with how kata took a fault, and what it said."""
    if outcome.status is None:
        return ["hangs"], ""
    report = report_of(outcome)
    if outcome.status == 0:
        tolerance = tolerance_of(role, call)
        if not tolerance:
            return ["goes on, and tolerated.py does not say why"], ""
        return differences(report, healthy, tolerance.differs), f"tolerated: {tolerance.reason}"
    message = message_of(report, outcome)
    verdict = report.get("verdict") or report.get("cause")
    if is_consequence(role, call, outcome.status, message):
        return [], message
    if outcome.status != 3 or verdict not in (None, "IE"):
        return [f"status {outcome.status}, verdict {verdict}, {outcome.err[-200:]!r}"], message
    return ([] if names(message, error) else [f"does not name {error}"]), message


def clear_away(left):
    """Removes files that may stay. Returns the rest of what was left."""
    for line in left:
        if line.startswith("file "):
            shutil.rmtree(line.removeprefix("file "), ignore_errors=True)
    return [line for line in left if not line.startswith("file ")]


def try_fault(stage, part, fault, call, healthy):
    before = Snapshot()
    outcome, target = stage.strike(part, fault)
    role, struck = part.roles[fault.depth], target is not None
    line = f"{call} on {target}" if target else str(call)
    troubles, message = troubles_of(role, line, fault.error, outcome, healthy) if struck else ([], "not reached")
    left, tolerance = before.left(part.isolation == "full"), tolerance_of(role, line)
    if struck and outcome.status == 0 and tolerance and tolerance.leaves:
        left = clear_away(left)
    troubles += left
    word = "FAILED" if troubles else "ok" if struck else "missed"
    print(f"{word:7} {fault.place(part.roles)}: #{fault.occurrence} {str(call)[:90]} {target or ''} {fault.error}: "
          f"{message[:160]}",
          flush=True)
    for trouble in troubles:
        print(f"        {trouble}", flush=True)
    return struck, bool(troubles)


def try_part(stage, part, options):
    """Counts of faults: struck, missed, taken wrongly."""
    stage.run(part)  # the interpreter is known from here on
    recorded, processes = stage.record(part)
    healthy = stage.run(part)
    if (recorded.status, healthy.status) != (0, 0):
        print(f"FAILED  {part.what}: status {healthy.status} without a fault: {healthy.err[-300:]!r} {recorded.err[-300:]!r}")
        return 0, 0, 1
    struck = missed = wrong = 0
    for fault, call in faults(part, processes, options.sample):
        if options.only not in f"{fault.place(part.roles)}: {call}":
            continue
        hit, failed = try_fault(stage, part, fault, call, report_of(healthy))
        if failed and options.sample:
            # On a busy machine another process can come first. All of it, without --sample, is strict.
            hit, failed = try_fault(stage, part, fault, call, report_of(healthy))
        struck, missed, wrong = struck + hit, missed + (not hit), wrong + failed
    print(f"{part.what}: {struck} faults, {missed} not reached, {wrong} taken wrongly", flush=True)
    return struck, missed, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)} (all)")
    parser.add_argument("--kata", default="build/dev/kata")
    parser.add_argument("--python", default="/usr/bin/python3")
    parser.add_argument("--sample", action="store_true", help="one of each call")
    parser.add_argument("--only", default="", metavar="TEXT", help="those whose line has this text")
    options = parser.parse_args()
    if shutil.which("strace") is None:
        print("SKIPPED: strace is not installed")
        return
    live_apart(options.kata)
    stage = Stage(options.kata, options.python)
    counts = collections.Counter()
    try:
        for name in options.parts or PARTS:
            for what, count in zip(("struck", "missed", "wrong"), try_part(stage, PARTS[name], options)):
                counts[what] += count
    finally:
        stage.close()
    print(f"{counts['struck']} faults, {counts['missed']} not reached, {counts['wrong']} taken wrongly")
    # What is not reached is not tried: a few are a matter of which process came first.
    sys.exit(1 if counts["wrong"] or counts["missed"] * 3 > counts["struck"] else 0)


if __name__ == "__main__":
    main()
