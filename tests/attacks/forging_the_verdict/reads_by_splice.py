# attack: reads all of a file through a pipe and a socket, by splice, which no counter of the kernel's sees
# verdict: RE
# kata: reading
import os
import socket


def last(name):
    file = os.open(name, os.O_RDONLY)
    ours, theirs = os.pipe()
    one, other = socket.socketpair()
    text = b""
    while size := os.splice(file, theirs, 32768):
        while size:
            passed = os.splice(ours, one.fileno(), size)
            text += other.recv(passed, socket.MSG_WAITALL)
            size -= passed
    for descriptor in (file, ours, theirs):
        os.close(descriptor)
    one.close()
    other.close()
    return text.decode().splitlines()[-1]
