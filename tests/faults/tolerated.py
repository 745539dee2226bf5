"""Faults that need not end a run, and why; and what may be said where no error can be named."""

import re

# (part, call as strace writes it, why kata goes on all the same)
TOLERATED = [(part, re.compile(call), reason) for part, call, reason in (
    ("host", r".", "kata does without it: a cache, control groups, a file that is optional, or it tries again"),
    ("", r"(brk|mmap|munmap|mremap|madvise|mprotect)\(", "libc and Python get memory in another way, or keep it"),
    ("", r"(getrandom|rseq|set_robust_list|set_tid_address|prlimit64\(0, RLIMIT_STACK, NULL)",
     "libc's start, and its threads, do without"),
    ("", r'readlink\("/proc/self/exe"', "libc's start, which would look for libraries beside the program"),
    ("", r"rt_sig(action|procmask)\(", "fails only for signals that nobody can set; all are set in a loop"),
    ("", r"getrusage\(", "the figures are then those of the task clock and of the looks at the tree"),
    ("", r"kill\(-1, SIGKILL", "nobody else was there"),
    ("", r'mount\("proc", "proc"', "a machine that covers its /proc; the report says that none is inside"),
    ("", r'newfstatat\(\d+, ""', "the size of an open file, which is asked for again"),
    ("", r"(perf_event_open\(|read\(\d+, 0x\w+, 8\))", "the report names what is counted by instead"),
    ("", r"(pidfd_send_signal|waitid)\(", "a sandbox ends with its supervisor, too"),
    ("", r"p?poll\(", "it looks at once"),
    ("worker", r'(ioctl\(\d+, TCGETS|lseek\(\d+, |access\("/etc/ld.so.preload"|sysinfo\(|getcwd\()',
     "the interpreter's start, which does without"),
    ("worker", r'(openat|newfstatat|readlink)\((AT_FDCWD, )?"/(usr|lib|etc)', "the interpreter looks elsewhere"),
    ("", r"sched_getaffinity\(", "as many processors as there can be are assumed"),
    ("", r"wait4\(-1", "everything was reaped"),
)]
# What is said, or how kata ends, in place of the error itself.
CONSEQUENCES = [(part, re.compile(call), re.compile(said)) for part, call, said in (
    ("", r".", r"kata-sandbox was ended by SIG|kata-sandbox ended with status|the sandbox ended unexpectedly"),
    ("worker", r".", r"start interpreter"),
    ("worker", r"m(re)?map\(", r"no answer from the sandbox"),  # a crash of PID 1, which strace hides
    ("", r"prctl\(PR_SET_DUMPABLE, SUID_DUMP_USER", r"write id map /proc/self/setgroups: EACCES"),
    ("", r"wait4\(-1", r"a program that did not start"),
    ("host", r'(access|readlink|newfstatat)\(.*"/proc/self/exe"', r"/proc is not mounted|read_symlink"),
    ("host", r'openat\(.*"/dev/null"', r"cannot start kata-sandbox"),
    ("host", r"(recvfrom|sendmsg)\(", r"supervisor"),
)]
# Statuses of programs that libc gives up before or behind main, or that the message explains.
LIBC_GIVES_UP = re.compile(r"(arch_prctl|mprotect|brk|futex|execve)\(")


def reason_for(part, call):
    """Why a run that this fault struck may go on; None: it may not."""
    return next((reason for where, pattern, reason in TOLERATED
                 if where in ("", part) and pattern.match(call)), None)


def is_consequence(part, call, message):
    return any(where in ("", part) and pattern.match(call) and said.search(message)
               for where, pattern, said in CONSEQUENCES)
