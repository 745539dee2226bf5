# attack: has its open files lie in the buffer of a socket, where they are nobody's descriptors
# verdict: CLE
# kata: reading
import os
import socket

held = []


def last(name):
    ours, theirs = socket.socketpair()
    held.append((ours, theirs))
    file = os.open(name, os.O_RDONLY)
    socket.send_fds(ours, [b"x"], [file] * 20)
    os.lseek(file, -100, os.SEEK_END)
    answer = os.read(file, 100).decode().splitlines()[-1]
    os.close(file)
    return answer
