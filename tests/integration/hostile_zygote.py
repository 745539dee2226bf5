# Stands in for the harness in a zygote, and speaks PROTOCOL.md wrongly, in the way that WAY names. WAY and
# SIZE, that of a StatusMessage, come before this text.
import array
import os
import socket
import struct
import time

CONFINED, READY, STARTED, FAILED, ENDED = range(5)
MESSAGE = struct.Struct("@II B3xi112s i4x q Q i I 16i")
assert MESSAGE.size == SIZE
ORDER = 4096  # more than an order has
SCRATCH = [os.open("/box", os.O_PATH)] if os.path.isdir("/box") else []  # what is due with STARTED
status = socket.socket(fileno=3)


def message(kind, order=0, wait_status=0, step=0, error=0, subject=b""):
    return MESSAGE.pack(kind, order, step, error, subject, wait_status, 0, 0, 0, 0, *[0] * 16)


def say(kind, order=0, **rest):
    send(message(kind, order, **rest), SCRATCH if kind == STARTED else [])


def send(packet, descriptors):
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
    status.sendmsg([packet], rights)


def take_order():
    """The descriptors of the next order, in their order."""
    say(READY)
    return more_order()


def more_order():
    _, control, _, _ = status.recvmsg(ORDER, socket.CMSG_SPACE(64))
    numbers = array.array("i")
    for _, _, data in control:
        numbers.frombytes(data[:len(data) - len(data) % 4])
    return list(numbers)


def start(order=1):
    descriptors = take_order()
    say(STARTED, order)
    return descriptors


def started_and_told():
    descriptors = start()
    assert status.recv(9) == b"g"
    return descriptors


def flood(kind, order=0):
    while True:
        say(kind, order)


def fill(descriptor, part=b"x" * 65536, most=1 << 30):
    """Writes as much as it may, and says how much that was."""
    written = 0
    try:
        while written < most:
            written += os.write(descriptor, part)
    except OSError:
        pass
    return written


def wait():
    time.sleep(3600)


# Before it serves ------------------------------------------------------------------------------------
def ends(): os._exit(0)
def ends_by_a_signal(): os.kill(os.getpid(), 9) or os.abort()
def closes_the_socket(): status.close() or wait()
def says_nothing(): wait()
def too_short(): status.send(message(READY)[:-1]) and wait()
def too_long(): status.send(message(READY) + b"x") and wait()
def an_empty_packet(): status.send(b"") or wait()
def a_huge_packet(): status.send(b"\0" * 100_000) and wait()
def an_unknown_kind(): say(99) or wait()
def confined_twice(): say(CONFINED) or wait()
def started_too_early(): say(STARTED, 1) or wait()
def ended_too_early(): say(ENDED, 1) or wait()
def fails_of_no_step(): say(FAILED, step=200, error=-7, subject=b"\xff" * 112) or wait()
def floods_before(): flood(STARTED)


def floods_standard_error():
    written = fill(2)
    say(FAILED, step=1, error=5, subject=b"wrote %d MiB at most" % (written >> 20))
    wait()


# After an order --------------------------------------------------------------------------------------
def ready_twice(): say(READY) or take_order() and wait()
def ready_for_ever(): flood(READY)
def ends_with_an_order(): take_order() and os._exit(0)
def closes_with_an_order(): take_order() and status.close() or wait()
def says_nothing_more(): take_order() and wait()
def ends_what_did_not_start(): take_order() and say(ENDED, 1) or wait()
def starts_another_order(): start(7) and wait()
def starts_order_0(): start(0) and wait()
def starts_twice(): start() and say(STARTED, 1) or wait()
def starts_for_ever(): started_and_told() and flood(STARTED, 1)
def confined_in_the_middle(): started_and_told() and say(CONFINED, 1) or wait()
def ends_another_order(): started_and_told() and say(ENDED, 2) or wait()
def cut_end(): started_and_told() and status.send(message(ENDED, 1)[:50]) and wait()
def long_end(): started_and_told() and status.send(message(ENDED, 1) + b"\0" * 50) and wait()
def never_ends(): started_and_told() and wait()
def closes_in_the_middle(): started_and_told() and status.close() or wait()
def dies_in_the_middle(): started_and_told() and os._exit(0)
def fails_in_the_middle(): started_and_told() and say(FAILED, 1, step=5, error=5, subject=b"x" * 112) or wait()
def ends_without_waiting_for_go(): take_order() and say(STARTED, 1) or say(ENDED, 9) or wait()


def ends_by_an_unexplained_kill():
    started_and_told()
    say(ENDED, 1, wait_status=9)
    wait()


def floods_the_reply():
    fill(started_and_told()[3])
    wait()


def sends_descriptors():
    started_and_told()
    for _ in range(100):
        send(message(CONFINED, 1), [0] * 200)
    wait()


def starts_with(descriptors):
    take_order()
    for _ in range(100):
        send(message(STARTED, 1), descriptors)
    wait()


def starts_with_two_descriptors(): starts_with([0, 0])
def starts_with_many_descriptors(): starts_with([0] * 200)
def starts_with_a_wrong_number_of_descriptors(): starts_with([] if SCRATCH else [0])
def ends_with_a_descriptor(): started_and_told() and send(message(ENDED, 1), [0]) or wait()


def garbles_the_list_of_files():
    left = started_and_told()[-1]
    os.write(left, b"\xff" * 4096)
    say(ENDED, 1)
    more_order()
    wait()


globals()[WAY]()
