# attack: sends descriptors to itself and holds them in sockets, and looks for one of the judge
# verdict: AC
import array
import os
import socket

try:
    ours, theirs = socket.socketpair()
except OSError:
    ours = None
if ours:
    for descriptor in range(3, 64):
        try:
            mode = os.fstat(descriptor).st_mode
        except OSError:
            continue
        if mode & 0o170000 == 0o140000 and descriptor not in (ours.fileno(), theirs.fileno()):
            raise SystemExit(f"it holds a socket of the judge: {descriptor}")
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [1, 2]))]
    for _ in range(5):
        ours.sendmsg([b"x"], rights)


def double(n):
    return n * 2
