# attack: leaves children that are stopped, traced by nobody and waiting for ever
# verdict: AC
# without namespaces: RE
# on warm: AC | RE | MLE
# either: each process holds the modules that the katas before it import, and eight of them may come to the limit
# kata: family
import os
import signal


def double(n):
    for _ in range(4):
        pid = os.fork()
        if pid == 0:
            os.setpgid(0, 0)
            os.kill(os.getpid(), signal.SIGSTOP)
            os._exit(0)
        os.waitpid(pid, os.WUNTRACED)
    return n * 2
