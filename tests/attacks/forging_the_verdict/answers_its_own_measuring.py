# attack: puts a socket of its own in the place of the one that asks for measurements, and answers
# verdict: RE
# kata: counted
import os
import socket
import stat

kept = []


def double(n):
    for descriptor in range(3, 64):
        try:
            found = stat.S_ISSOCK(os.fstat(descriptor).st_mode)
        except OSError:
            continue
        if found:
            ours, theirs = socket.socketpair()
            ours.send(b"?")
            os.dup2(theirs.fileno(), descriptor)
            kept.append((ours, theirs))
    return n * 2
