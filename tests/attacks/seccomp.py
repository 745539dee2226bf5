"""Seccomp filters around kata, by which a machine refuses what others allow. x86_64 and aarch64."""

import ctypes
import errno
import fcntl
import mmap
import os
import platform
import select
import socket
import struct
import threading
import time

ARCHITECTURE = platform.machine()
CALLS = {
    "x86_64": {"openat": 257, "clone": 56, "execve": 59, "mount": 165, "umount2": 166, "pivot_root": 155,
               "unshare": 272, "setns": 308, "sethostname": 170, "seccomp": 317, "perf_event_open": 298,
               "acct": 163, "add_key": 248, "bpf": 321, "clock_settime": 227, "delete_module": 176,
               "finit_module": 313, "init_module": 175, "kcmp": 312, "kexec_load": 246, "keyctl": 250,
               "open_by_handle_at": 304, "process_vm_readv": 310, "process_vm_writev": 311,
               "ptrace": 101, "quotactl": 179, "reboot": 169, "request_key": 249, "settimeofday": 164,
               "swapoff": 168, "swapon": 167, "syslog": 103, "userfaultfd": 323},
    "aarch64": {"openat": 56, "clone": 220, "execve": 221, "mount": 40, "umount2": 39, "pivot_root": 41,
                "unshare": 97, "setns": 268, "sethostname": 161, "seccomp": 277, "perf_event_open": 241,
                "acct": 89, "add_key": 217, "bpf": 280, "clock_settime": 112, "delete_module": 106,
                "finit_module": 273, "init_module": 105, "kcmp": 272, "kexec_load": 104, "keyctl": 219,
                "open_by_handle_at": 265, "process_vm_readv": 270, "process_vm_writev": 271,
                "ptrace": 117, "quotactl": 60, "reboot": 142, "request_key": 218, "settimeofday": 170,
                "swapoff": 225, "swapon": 224, "syslog": 116, "userfaultfd": 282},
}[ARCHITECTURE]
CALLS |= {"io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427, "open_tree": 428,
          "move_mount": 429, "fsopen": 430, "clone3": 435, "mount_setattr": 442,
          "landlock_create_ruleset": 444}

PIDFD_GETFD = 438

NEW_NAMESPACES = 0x7E020000  # the CLONE_NEW* flags
NEW_NETWORK = 0x40000000

PR_SET_NO_NEW_PRIVS = 38
SET_MODE_FILTER, NEW_LISTENER = 1, 1 << 3
ALLOW, ERRNO, USER_NOTIFICATION = 0x7FFF0000, 0x00050000, 0x7FC00000
LOAD, EQUAL, ANY_BIT, RETURN = 0x20, 0x15, 0x45, 0x06
NUMBER, FIRST_ARGUMENT = 0, 16  # offsets in struct seccomp_data

libc = ctypes.CDLL(None, use_errno=True)


def instruction(code, value, if_true=0, if_false=0):
    return struct.pack("HBBI", code, if_true, if_false, value)


def program(refused, masked=()):
    """Refuses calls: {name, or number: errno, or a whole action}; and `masked`: (name, bits, errno),
    those whose first argument has one of the bits."""
    code = []
    for name, bits, error in masked:
        code += [instruction(LOAD, NUMBER), instruction(EQUAL, CALLS[name], 0, 3),
                 instruction(LOAD, FIRST_ARGUMENT), instruction(ANY_BIT, bits, 0, 1),
                 instruction(RETURN, ERRNO | error)]
    code.append(instruction(LOAD, NUMBER))
    for name, error in refused.items():
        action = error if error >= ERRNO else ERRNO | error
        code += [instruction(EQUAL, CALLS.get(name, name), 0, 1), instruction(RETURN, action)]
    code.append(instruction(RETURN, ALLOW))
    return code


def install(code, flags=0):
    """Puts this process, and all that it starts, under a program. Returns what the kernel does."""
    if os.geteuid() != 0:
        libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    text = ctypes.create_string_buffer(b"".join(code))
    header = struct.pack("HxxxxxxP", len(code), ctypes.addressof(text))
    result = libc.syscall(CALLS["seccomp"], SET_MODE_FILTER, flags, header)
    if result < 0:
        raise OSError(ctypes.get_errno(), "seccomp")
    return result


class Listener:
    """Answers some calls of a process, and of all that it starts, in the kernel's place."""

    RECEIVE, SEND = 0xC0502100, 0xC0182101
    NOTIFICATION = struct.Struct("QII iIQ 6Q")
    CONTINUE = 0, 0, 1  # (value, error, flags): the kernel goes on with the call

    def __init__(self):
        self.ours, self.theirs = socket.socketpair()
        self.taken = mmap.mmap(-1, 1)

    def install(self, asked, refused=None, masked=()):
        """In the child: installs a filter that asks us about calls. Its listener is fetched from outside, since
        whatever the child called to hand it over could be one of those calls; so it waits without any."""
        refused = (refused or {}) | dict.fromkeys(asked, USER_NOTIFICATION)
        code = program(refused, masked)
        listener = os.open("/dev/null", os.O_RDONLY)
        os.close(listener)  # the next one has the same number
        self.theirs.send(struct.pack("ii", os.getpid(), listener))
        install(code, NEW_LISTENER)
        while not self.taken[0]:
            pass

    def attend(self):
        """In the parent: serves, from the child's filter on, until the last process under it has ended."""
        threading.Thread(target=self.serve, daemon=True).start()

    def fetch(self):
        """The child's listener, as soon as there is one."""
        pid, number = struct.unpack("ii", self.ours.recv(8))
        self.ours.close()
        self.theirs.close()
        process = os.pidfd_open(pid)
        while (listener := libc.syscall(PIDFD_GETFD, process, number, 0)) < 0:
            if ctypes.get_errno() != errno.EBADF:
                raise OSError(ctypes.get_errno(), "pidfd_getfd")
            time.sleep(0.001)
        os.close(process)
        self.taken[0] = 1
        return listener

    def serve(self):
        listener = self.fetch()
        poll = select.poll()
        poll.register(listener, select.POLLIN)
        while not poll.poll()[0][1] & select.POLLHUP:
            request = bytearray(self.NOTIFICATION.size)
            try:
                fcntl.ioctl(listener, self.RECEIVE, request)
                identity, pid, _, call, _, _, *arguments = self.NOTIFICATION.unpack(request)
                value, error, flags = self.answer_or_go_on(pid, call, arguments)
                fcntl.ioctl(listener, self.SEND, struct.pack("Qqii", identity, value, -error, flags))
            except OSError:
                pass  # whoever asked is gone
        os.close(listener)

    def answer_or_go_on(self, pid, call, arguments):
        try:
            return self.answer(pid, call, arguments)
        except OSError:
            return self.CONTINUE  # what it was asked with cannot be read: the kernel says so, too

    def answer(self, pid, call, arguments):
        raise NotImplementedError


class LesserKernel(Listener):
    """Answers as a kernel that has less: only this ABI of Landlock, or no files of these names in /proc."""

    ACCESS_BITS = {1: 13, 2: 14, 3: 15, 4: 15, 5: 16, 6: 16}
    SIZES = {1: 8, 2: 8, 3: 8, 4: 16, 5: 16, 6: 24}
    LONGEST = 64  # bytes of a path in /proc that is asked for

    def __init__(self, landlock=None, absent=()):
        super().__init__()
        self.landlock = landlock
        self.absent = tuple(f"/{name}".encode() for name in absent)

    def enter(self, refused=None, masked=()):
        self.install([*(["landlock_create_ruleset"] if self.landlock else []), *(["openat"] if self.absent else [])],
                     refused, masked)

    def answer(self, pid, call, arguments):
        if call == CALLS["openat"]:
            path = self.memory(pid, arguments[1], self.LONGEST).split(b"\0")[0]
            absent = path.startswith(b"/proc/") and path.endswith(self.absent)
            return (0, errno.ENOENT, 0) if absent else self.CONTINUE
        attribute, size, flags = arguments[:3]
        if flags == 1:
            return self.landlock, 0, 0
        data = self.memory(pid, attribute, size)
        if any(data[self.SIZES[self.landlock]:]):
            return 0, errno.E2BIG, 0
        if int.from_bytes(data[:8], "little") >> self.ACCESS_BITS[self.landlock]:
            return 0, errno.EINVAL, 0
        return self.CONTINUE

    @staticmethod
    def memory(pid, address, size):
        with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
            return os.pread(memory.fileno(), size, address)
