# attack: has the kernel send it SIGKILL, by a descriptor, a timer, a message queue or a limit of time
# verdict: AC
# kata: roomy
import ctypes
import fcntl
import os
import resource
import signal
import socket
import time

SET_SIGNAL, CREATED, ON_MONOTONIC, SEND_SIGNAL = 10, 0x4, 1, 0
libc = ctypes.CDLL(None, use_errno=True)


class Event(ctypes.Structure):
    _fields_ = [("value", ctypes.c_void_p), ("number", ctypes.c_int), ("how", ctypes.c_int),
                ("rest", ctypes.c_char * 48)]


event = ctypes.byref(Event(None, signal.SIGKILL, SEND_SIGNAL))


def check(result):
    if result < 0:
        raise OSError(ctypes.get_errno(), "refused")
    return result


def by_data(reader, writer):
    fcntl.fcntl(reader, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(reader, SET_SIGNAL, signal.SIGKILL)
    fcntl.fcntl(reader, fcntl.F_SETFL, os.O_ASYNC | os.O_NONBLOCK)
    os.write(writer, b"x")


def by_a_pipe():
    by_data(*os.pipe())


def by_a_socket():
    by_data(*(end.detach() for end in socket.socketpair()))


def by_a_change_in_a_folder():
    folder = os.open(".", os.O_RDONLY)
    fcntl.fcntl(folder, SET_SIGNAL, signal.SIGKILL)
    fcntl.fcntl(folder, fcntl.F_NOTIFY, CREATED)
    open("file", "w").close()


def by_a_lease():
    open("leased", "w").close()
    file = os.open("leased", os.O_RDONLY)
    fcntl.fcntl(file, SET_SIGNAL, signal.SIGKILL)
    fcntl.fcntl(file, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    os.open("leased", os.O_WRONLY | os.O_NONBLOCK)


def by_a_timer():
    timer = ctypes.c_void_p()
    check(libc.timer_create(ON_MONOTONIC, event, ctypes.byref(timer)))
    libc.timer_settime(timer, 0, (ctypes.c_long * 4)(0, 0, 0, 1000), None)


def by_a_message():
    attributes = (ctypes.c_long * 8)(0, 1, 8)
    queue = check(libc.mq_open(b"/queue", os.O_RDWR | os.O_CREAT, 0o600, attributes))
    check(libc.mq_notify(queue, event))
    libc.mq_send(queue, b"x", 1, 0)


def by_the_limit_of_cpu_time():
    resource.setrlimit(resource.RLIMIT_CPU, (0, 0))


def by_the_limit_in_another_call():
    resource.prlimit(0, resource.RLIMIT_CPU, (0, 0))


def by_the_limit_of_real_time():
    resource.setrlimit(15, (0, 0))  # RLIMIT_RTTIME
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


WAYS = (by_a_pipe, by_a_socket, by_a_change_in_a_folder, by_a_lease, by_a_timer, by_a_message, by_the_limit_of_cpu_time,
        by_the_limit_in_another_call, by_the_limit_of_real_time)


def double(n):
    for way in WAYS:
        try:
            way()
        except (OSError, ValueError):
            continue
        end = time.monotonic() + 0.05
        while time.monotonic() < end:
            pass
    return n * 2
