# attack: kills a process outside by its id, by a pidfd and by its group
# verdict: AC
# on docker_old_landlock: RE
# on no_child_lists: RE
import os
import signal

PID = @PID@
if not (os.getpid() < 100 and not os.path.exists("/proc/@OUTSIDE@")):
    PIDS = [PID]
else:
    PIDS = [PID, -PID]
for pid in PIDS:
    for send in (lambda: os.kill(pid, 0), lambda: os.kill(pid, signal.SIGSTOP), lambda: os.kill(pid, signal.SIGKILL),
                 lambda: signal.pidfd_send_signal(os.pidfd_open(pid), signal.SIGKILL)):
        try:
            send()
        except OSError:
            continue
        raise SystemExit("it was sent")


def double(n):
    return n * 2
