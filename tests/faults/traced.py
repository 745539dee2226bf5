"""The system calls of kata and of all that it starts, as strace saw them."""

import collections
import dataclasses
import re

LINE = re.compile(r"(\d+) +\[ *(\d+)\] (?:(\w+)\(|<\.\.\. (\w+) resumed>)(.*)")
CHILD = re.compile(r"= (\d+)(?: /\* (\d+) in strace's PID NS \*/)?$")
OPTIONS = ("-f", "-qq", "--syscall-number", "--decode-pids=pidns", "--seccomp-bpf")


@dataclasses.dataclass
class Call:
    """A system call: its number, and what strace wrote of it."""
    number: int
    name: str
    rest: str

    def __str__(self):
        return f"{self.name}({self.rest}"


@dataclasses.dataclass
class Process:
    worker: int  # as in injected.Fault
    depth: int
    calls: list


def calls_of(text):
    """(thread, call) in strace's order; a call that others interrupted stands where it began."""
    found, begun = [], {}
    for line in text.splitlines():
        match = LINE.match(line)
        if not match:
            continue
        thread, number, name, resumed, rest = int(match[1]), int(match[2]), match[3], match[4], match[5]
        if resumed:
            if thread in begun:
                begun.pop(thread).rest += rest
        else:
            found.append((thread, Call(number, name, rest.removesuffix("<unfinished ...>"))))
            if rest.endswith("<unfinished ...>"):
                begun[thread] = found[-1][1]
    return found


def children(calls):
    """{child: parent}, and {thread: the thread that started it}."""
    parents, threads = {}, {}
    for thread, call in calls:
        match = CHILD.search(call.rest) if call.name in ("clone", "clone3", "fork", "vfork") else None
        if match and "CLONE_THREAD" in call.rest:
            threads[int(match[2] or match[1])] = thread
        elif match:
            parents[int(match[2] or match[1])] = thread
    return parents, threads


def processes_of(text):
    """All processes of one run, in the order in which they appeared."""
    calls = calls_of(text)
    parents, threads = children(calls)

    def process_of(thread):
        while thread in threads:
            thread = threads[thread]
        return thread

    def above(process):
        chain = [process]
        while chain[-1] in parents:
            chain.append(process_of(parents[chain[-1]]))
        return chain

    own, workers = collections.defaultdict(list), []
    for thread, call in calls:
        process = process_of(thread)
        own[process].append(call)
        if call.name == "execve" and len(above(process)) == 2 and process not in workers:
            workers.append(process)
    found = []
    for process, made in own.items():
        chain = above(process)
        worker = workers.index(chain[-2]) + 1 if len(chain) > 1 and chain[-2] in workers else 0
        if worker > 0 or len(chain) == 1:
            found.append(Process(worker, len(chain) - 1, made))
    return found


def set_up_of(calls):
    """The calls of one process up to the first foreign byte: a command that was told to go becomes the program, a
    case closes its socket, and then has a timer look where it is; everyone else runs nothing foreign at all."""
    told = next((i for i, call in enumerate(calls) if call.name == "recvfrom" and '"g"' in call.rest), None)
    if told is None:
        return calls
    for end in (r"execve\(.*= 0$", r"timer_settime\(", r"close\(3 ?\)"):
        found = next((i for i in range(told, len(calls)) if re.match(end, str(calls[i]))), None)
        if found is not None:
            return calls[:found + 1]
    return calls
