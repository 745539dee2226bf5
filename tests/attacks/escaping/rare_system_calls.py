# attack: tries every system call that loads, reboots, swaps, traces, accounts, sets clocks or changes the kernel
# verdict: AC
import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)

RARE = {"reboot": 169, "swapon": 167, "init_module": 175, "delete_module": 176, "acct": 163, "settimeofday": 164,
        "sethostname": 170, "setdomainname": 171, "iopl": 172, "ioperm": 173, "quotactl": 179, "kexec_load": 246,
        "clock_settime": 227, "adjtimex": 159, "syslog": 103, "lookup_dcookie": 212, "move_pages": 279,
        "migrate_pages": 256, "fanotify_init": 300, "open_by_handle_at": 304, "finit_module": 313, "kcmp": 312,
        "kexec_file_load": 320, "pidfd_getfd": 438, "process_madvise": 440, "quotactl_fd": 443, "memfd_secret": 447,
        "vhangup": 153, "modify_ldt": 154, "uselib": 134, "ustat": 136, "nfsservctl": 180, "seccomp": 317,
        "landlock_create_ruleset": 444, "capset": 126, "process_mrelease": 448, "set_mempolicy_home_node": 450}
import platform

for name, number in RARE.items():
    if platform.machine() == "x86_64" and libc.syscall(number, 0, 0, 0, 0, 0, 0) >= 0 and name != "capset":
        raise SystemExit(name)


def double(n):
    return n * 2
