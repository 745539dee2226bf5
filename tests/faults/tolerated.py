"""Faults that need not end a run, and why; and what may be said where no error can be named."""

import dataclasses
import re


@dataclasses.dataclass(frozen=True)
class Tolerance:
    roles: str     # whose call it is; empty: anybody's
    call: str      # a pattern of the call, as strace writes it
    reason: str    # why kata goes on all the same
    differs: tuple = ()  # layers and sources that are then others, as the report says
    leaves: bool = False  # whether files stay


# A cause of many: whoever starts as a program has libc, or the interpreter, look around first.
START_OF_LIBC = "libc's start, which does without"
START_OF_PYTHON = "the interpreter's start, which does without"

NAMESPACES = tuple(f"{name}_namespace" for name in ("user", "mount", "pid", "ipc", "uts", "net", "cgroup"))

TOLERATED = (
    Tolerance("", r"(brk|mmap|munmap|mremap|madvise|mprotect)\(", "libc and Python get memory in another way, or keep it"),
    Tolerance("", r"(getrandom|rseq|set_robust_list|set_tid_address|prlimit64\(0, RLIMIT_STACK, NULL)", START_OF_LIBC),
    Tolerance("", r'readlink\("/proc/self/exe"', "libc's start, which would look for libraries beside the program"),
    Tolerance("", r"rt_sig(action|procmask)\(", "fails only for signals that nobody can set; all are set in a loop"),
    Tolerance("reaper", r"getrusage\(", "the figures are then those of the task clock and of the looks at the tree"),
    Tolerance("reaper", r"kill\(-1, SIGKILL", "nobody else was there"),
    Tolerance("reaper", r"kill\(\d+, 0 *\)", "that error is what shows that nobody outside can be reached"),
    Tolerance("reaper", r"wait4\(-1", "everything was reaped"),
    Tolerance("reaper", r"landlock_(create_ruleset|restrict_self)\(", "what is left of a case is then found and ended one by one"),
    Tolerance("reaper", r"shutdown\(", "the zygote closes the link, too, as soon as the reaper is gone"),
    Tolerance("zygote reaper", r'mount\("proc", "proc"', "a machine that covers its /proc; the report says that none is inside",
              ("pid_namespace",)),
    Tolerance("kata", r'(openat\(AT_FDCWD, "/proc/self/(cgroup|mountinfo)|read\(\d+, +"\d+ \d+ \d+:\d+ )', "no control group is used; the report says why", ("cgroup",)),
    Tolerance("kata", r"(openat|read|newfstatat|access|readlink|getdents64|fcntl|mkdir|rename|unlink|write)\(",
              "a cache, control groups, a file that is optional: the rest is read, or made, without it"),
    Tolerance("kata", r"sendmsg\(", "a module that was to be imported ahead is imported when it is needed"),
    Tolerance("kata", r"(getcwd|ioctl|poll|wait4|waitid|sysinfo|sched_getaffinity|lseek|pipe2?|futex|sigaltstack)\(",
              "asked for comfort, or again: a terminal's size, the end of a child that ends anyway"),
    Tolerance("kata", r'sendto\(\d+, "\\4', "the end of the connection tells the oracle the same"),
    Tolerance("kata", r'recvfrom\(\d+, +"", .*= 0$', "the other side has hung up, which this error says, too"),
    Tolerance("kata", r"shutdown\(", "both ends are closed soon after"),
    Tolerance("supervisor", r"setsid\(", "a terminal's Ctrl-C then reaches it too; when kata ends, so does it"),
    Tolerance("supervisor", r"prctl\(PR_SET_TIMERSLACK", "deadlines are then met 50 us later"),
    Tolerance("supervisor", r"fcntl\(3, F_SETFD", "it starts no program but the interpreter, for which all is closed"),
    Tolerance("supervisor", r"(ppoll|clock_nanosleep)\(", "it looks at once"),
    Tolerance("supervisor", r"prctl\(PR_SET_DUMPABLE", "without namespaces nobody writes its files in /proc; with them, that fails"),
    Tolerance("supervisor", r"setsockopt\(", "this try is the one with namespaces, and they are refused here; each layer says so",
              NAMESPACES),
    Tolerance("supervisor", r'(mkdir|statfs)\("/(dev/shm|tmp|var/tmp)', "the scratch folder goes to another of three places"),
    Tolerance("supervisor", r"sysinfo\(", "what is said of peak memory is held against no memory of the machine"),
    Tolerance("supervisor", r"f?chmod(at)?\(", "a folder is opened for its removal only where the program closed it"),
    Tolerance("supervisor", r"(rmdir|unlink|unlinkat|renameat)\(", "what cannot be removed stays; the machine cleans its folders", leaves=True),
    Tolerance("supervisor", r"(openat|read)\(.* on /sys/devices/system/cpu/possible", START_OF_LIBC),
    Tolerance("supervisor", r"read\(-1, ", "that file was not there"),
    Tolerance("supervisor", r"landlock_create_ruleset\(NULL, 0, LANDLOCK_CREATE_RULESET_VERSION",
              "this try is the one with namespaces, and they are refused here; each layer says so"),
    Tolerance("supervisor", r'recvmsg\(3, .*iov_base="", iov_len=4', "all was done: the end of kata"),
    Tolerance("supervisor", r"newfstatat\(.* on /memfd:", "one look at how much was written; there are more"),
    Tolerance("supervisor", r"fstatfs\(", "one look at what its files take; there are more"),
    Tolerance("supervisor", r"(fcntl|openat|newfstatat|getdents64)\(.* on (/(dev/shm|tmp|var/tmp))?/kata-",
              "a scratch folder that cannot be listed stays", leaves=True),
    Tolerance("supervisor", r"recvmsg\((?!3,)", "it asks again: the last word of an inside that ended comes after this error"),
    Tolerance("supervisor", r"open_tree\(", "what root need not take for the sandbox, which else takes it itself, or fails"),
    Tolerance("supervisor", r"read\(.* on anon_inode:\[perf_event\]", "the report names what is counted by instead",
              ("cpu_source",)),
    Tolerance("supervisor", r"perf_event_open\(", "the report names what is counted by instead", ("cpu_source",)),
    Tolerance("supervisor", r"(pidfd_send_signal|waitid)\(", "a sandbox ends with its supervisor, too"),
    Tolerance("supervisor", r"wait4\(-1, .* ECHILD", "there was nobody left to wait for"),
    Tolerance("supervisor", r"sched_getaffinity\(", "as many processors as there can be are assumed"),
    Tolerance("zygote", r'(ioctl\(\d+, TCGETS|lseek\(\d+, |access\("/etc/ld.so.preload"|sysinfo\(|getcwd\(|fcntl\(\d, F_GETFD)',
              START_OF_PYTHON),
    Tolerance("zygote", r'(openat|newfstatat|readlink)\((AT_FDCWD, )?"/(usr|lib|etc|tmp/faults-)', "the interpreter looks elsewhere"),
    Tolerance("zygote", r'(read|newfstatat)\(\d+, ', "the interpreter compiles the module whose compiled form it cannot read"),
    Tolerance("zygote", r"unshare\(CLONE_THREAD", "a question; one error alone says that there are several threads"),
    Tolerance("zygote", r"setns\(", "it was the last case, which ends as it should"),
    Tolerance("zygote", r"recvmsg\(3, .*= \?$", "all orders had come: the end of the sandbox"),
    Tolerance("zygote", r"wait4\(", "the reaper has said how its case ended, and stays a zombie as long as the sandbox"),
    Tolerance("case", r"(timer_create|timer_settime|sigaltstack)\(", "of a case that is too slow it is not known where it was before its end"),
)


@dataclasses.dataclass(frozen=True)
class Consequence:
    """How kata may end where it cannot name the error itself."""
    roles: str
    call: str
    status: int
    said: str  # a pattern
    reason: str


CONSEQUENCES = (
    Consequence("kata", r"(arch_prctl|mprotect|brk|mmap|futex)\(", 127, r"\S", "libc's start, which says so in its own words"),
    Consequence("kata", r"(access|openat|newfstatat|read|readlink|getdents64)\(", 2, r"\S",
                "what kata is told to use cannot be read, which is for the caller to mend"),
    Consequence("kata", r"(clone3|mmap|mprotect)\(", 3, r"Resource temporarily unavailable",
                "libc has one word for whatever keeps a thread from starting"),
    Consequence("kata", r"rseq\(", -6, r"rseq registration failed", "libc gives up, and says so"),
    Consequence("kata", r'(recvfrom\(|sendto\(\d+, "\\2)', 1, r"^$", "for it, the case hung up, as a case may"),
    Consequence("kata", r"futex\(", -6, r"The futex facility", "libc gives up, and says so"),
    Consequence("kata", r"(pipe2?|fcntl)\(", 3, r"kata-sandbox ended with status", "the start of kata-sandbox, which then has no socket"),
    Consequence("kata", r"(recvfrom|sendmsg)\(", 3, r"supervisor", "for it, the supervisor is gone"),
    Consequence("supervisor", r"(arch_prctl|mprotect|execve|brk)\(", 3, r"kata-sandbox (was ended by SIG|ended with status)",
                "libc's start, before there is anybody to speak"),
    Consequence("supervisor", r"(recvmsg|recvfrom)\(", 3, r"supervisor|protocol the sandbox ended unexpectedly",
                "that is what this error means"),
    Consequence("supervisor", r'sendto\(\d+, "\?"', 1, r"^It disturbed the measuring", "for it, the program hung up, as one may"),
    Consequence("supervisor", r"sendmsg\(3", 3, r"supervisor (the other side is gone|send: Broken pipe)", "it is the answer that cannot be sent"),
    Consequence("supervisor", r"prctl\(PR_SET_DUMPABLE, SUID_DUMP_USER", 3, r"write id map /proc/self/setgroups: EACCES",
                "the first step that needs it says so"),
    Consequence("supervisor", r"landlock_create_ruleset\(NULL, 0, LANDLOCK_CREATE_RULESET_VERSION", 3, r"Landlock restrict self: EBADF",
                "it makes no rules for a kernel without Landlock; the sandbox finds that there is Landlock, and no rules"),
    Consequence("zygote reaper command case", r"send(to|msg)\(", 3, r"protocol the sandbox ended unexpectedly|its reaper ended without a word",
                "it is the failure itself that cannot be told"),
    Consequence("zygote", r"(recvmsg|setns)\(", 3, r"protocol (the sandbox ended unexpectedly|order: EPIPE)",
                "between two cases it has nobody to tell, and the next order finds it gone"),
    Consequence("supervisor", r"fcntl\(3, F_GETFD", 3, r"kata-sandbox ended with status 2",
                "without that descriptor it was not kata that started it"),
    Consequence("zygote", r"\w+\(", 3, r"start interpreter \S", "the interpreter's own last words, which need not name the error"),
    Consequence("zygote", r"(brk|mmap|mprotect|mremap)\(", 3, r"protocol the sandbox ended unexpectedly",
                "the interpreter's start, which crashes without memory"),
)


def tolerance_of(role, call):
    """Why a run that this fault struck may go on; None: it may not."""
    return next((one for one in TOLERATED if role in (one.roles or role).split() and re.match(one.call, call)), None)


def is_consequence(role, call, status, message):
    return any(role in (one.roles or role).split() and re.match(one.call, call) and status == one.status
               and re.search(one.said, message) for one in CONSEQUENCES)
