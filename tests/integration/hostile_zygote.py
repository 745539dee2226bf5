# Stands in for the harness in a zygote, and speaks PROTOCOL.md wrongly, in the way that WAY names, when the order
# NUMBER is to be carried out; those before it are carried out as they should be. Before this text come WAY, NUMBER,
# SIZE, that of a StatusMessage, ATTACHED, where an Order says which descriptors came along, and PROTOCOL, that step.
import array
import os
import socket
import struct
import time

CONFINED, READY, STARTED, FAILED, ENDED = range(5)
MESSAGE = struct.Struct("@II B3xi112s i4x q Q i I 16i")
assert MESSAGE.size == SIZE
ORDER = 4096  # more than an order has
DESCRIPTORS = ("request", "out", "err", "reply", "trace", "ruleset", "link", "probe", "input", "left")
KILLED = 9
SCRATCH = [os.open("/box", os.O_PATH)] if os.path.isdir("/box") else []  # what is due with STARTED
status = socket.socket(fileno=3)


def message(kind, order=0, wait_status=0, cpu_ns=0, peak_memory=0, step=0, error=0, subject=b""):
    return MESSAGE.pack(kind, order, step, error, subject, wait_status, cpu_ns, peak_memory, 0, 0, *[0] * 16)


def say(kind, order=0, **rest):
    send(message(kind, order, **rest), SCRATCH if kind == STARTED else [])


def send(packet, descriptors):
    rights = [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", descriptors))] if descriptors else []
    status.sendmsg([packet], rights)


# What is right ---------------------------------------------------------------------------------------
def receive_order():
    """The descriptors of the next order, by name."""
    order, control, _, _ = status.recvmsg(ORDER, socket.CMSG_SPACE(64))
    numbers = array.array("i")
    for _, _, data in control:
        numbers.frombytes(data[:len(data) - len(data) % 4])
    [attached] = struct.unpack_from("=I", order, ATTACHED)
    came = (name for bit, name in enumerate(DESCRIPTORS) if attached >> bit & 1)
    return dict(zip(came, numbers))


def start(order, last_words=lambda: None):
    """The process id of a child, which has said that it is the program."""
    child = os.fork()
    if child == 0:
        os.setsid()
        say(STARTED, order)
        last_words()
        wait()
    return child


def await_go():
    assert status.recv(9) == b"g"


def end(child):
    os.kill(child, KILLED)
    os.waitpid(child, 0)


def carry_out(order):
    child = start(order)
    await_go()
    end(child)
    say(ENDED, order)


def serve_well(order):
    descriptors = receive_order()
    carry_out(order)
    for descriptor in descriptors.values():
        os.close(descriptor)


def take_order():
    """The descriptors of the order that is then spoken of wrongly."""
    say(READY)
    for order in range(1, NUMBER):
        serve_well(order)
    return receive_order()


def take_and_start():
    descriptors = take_order()
    start(NUMBER)
    return descriptors


def run():
    """The same of a program that was told to go."""
    descriptors = take_and_start()
    await_go()
    return descriptors


def serve_all():
    order = NUMBER + 1
    while True:
        serve_well(order)
        order += 1


def wait():
    time.sleep(3600)


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


# Before it serves ------------------------------------------------------------------------------------
def ends(): os._exit(0)
def ends_by_a_signal(): os.kill(os.getpid(), 9) or os.abort()
def closes_the_socket(): status.close() or wait()
def closes_half_the_socket(): status.shutdown(socket.SHUT_WR) or wait()
def says_nothing(): wait()
def too_short(): status.send(message(READY)[:-1]) and wait()
def too_long(): status.send(message(READY) + b"x") and wait()
def an_empty_packet(): status.send(b"") or wait()
def a_huge_packet(): status.send(b"\0" * 100_000) and wait()
def an_unknown_kind(): say(99) or wait()
def confined_twice(): say(CONFINED) or wait()
def ready_for_an_order(): say(READY, 1) or wait()
def started_too_early(): say(STARTED, 1) or wait()
def ended_too_early(): say(ENDED, 1) or wait()
def fails_of_no_step(): say(FAILED, step=200, error=-7, subject=b"\xff" * 112) or wait()
def fails_of_an_order_too_early(): say(FAILED, 1, step=5, error=5) or wait()
def floods_before(): flood(STARTED)


def floods_standard_error():
    written = fill(2)
    say(FAILED, step=1, error=5, subject=b"wrote %d MiB at most" % (written >> 20))
    wait()


# With an order ---------------------------------------------------------------------------------------
def ready_twice(): take_order() and say(READY) or wait()
def ready_for_ever(): take_order() and flood(READY)
def ends_with_an_order(): take_order() and os._exit(0)
def closes_with_an_order(): take_order() and status.close() or wait()
def says_nothing_more(): take_order() and wait()
def ends_what_did_not_start(): take_order() and say(ENDED, NUMBER) or wait()
def starts_another_order(): take_order() and start(NUMBER + 6) and wait()
def starts_the_order_before(): take_order() and start(NUMBER - 1) and wait()
def starts_order_0(): take_order() and start(0) and wait()
def starts_itself(): take_order() and say(STARTED, NUMBER) or wait()
def starts_an_unknown_kind(): take_order() and say(99, NUMBER) or wait()
def fails_of_another_order(): take_order() and say(FAILED, NUMBER + 6, step=5, error=5) or wait()
def fails_of_order_0(): take_order() and say(FAILED, 0, step=5, error=5, subject=b"mine") or wait()
def fails_out_of_step(): take_order() and say(FAILED, NUMBER, step=PROTOCOL, subject=b"\x1b[2J") or wait()


def takes_no_go():
    take_order()
    status.shutdown(socket.SHUT_RD)
    start(NUMBER)
    wait()


def starts_what_is_gone():
    take_order()
    start(NUMBER, lambda: os._exit(0))
    os.wait()
    wait()


def starts_with(descriptors):
    take_order()
    if os.fork() == 0:
        for _ in range(3):
            send(message(STARTED, NUMBER), descriptors)
    wait()


def starts_with_two_descriptors(): starts_with([0, 0])
def starts_with_many_descriptors(): starts_with([0] * 200)
def starts_with_a_wrong_number_of_descriptors(): starts_with([] if SCRATCH else [0])


def starts_in_the_name_of_another():
    take_order()
    other = os.fork() or wait()
    name = (socket.SOL_SOCKET, socket.SCM_CREDENTIALS, struct.pack("iii", other, os.getuid(), os.getgid()))
    status.sendmsg([message(STARTED, NUMBER)], [name, (socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", SCRATCH))])
    wait()


# While a program runs --------------------------------------------------------------------------------
def starts_twice(): take_and_start() and start(NUMBER) and wait()
def starts_for_ever(): run() and flood(STARTED, NUMBER)
def ready_in_the_middle(): run() and say(READY) or wait()
def confined_in_the_middle(): run() and say(CONFINED, NUMBER) or wait()
def an_unknown_kind_in_the_middle(): run() and say(99, NUMBER) or wait()
def an_empty_packet_in_the_middle(): run() and status.send(b"") or wait()
def a_huge_packet_in_the_middle(): run() and status.send(b"\0" * 100_000) and wait()
def ends_another_order(): run() and say(ENDED, NUMBER + 1) or wait()
def ends_the_order_before(): run() and say(ENDED, NUMBER - 1) or wait()
def cut_end(): run() and status.send(message(ENDED, NUMBER)[:50]) and wait()
def long_end(): run() and status.send(message(ENDED, NUMBER) + b"\0" * 50) and wait()
def never_ends(): run() and wait()
def closes_in_the_middle(): run() and status.close() or wait()
def dies_in_the_middle(): run() and os._exit(0)
def fails_of_another_order_in_the_middle(): run() and say(FAILED, NUMBER + 6, step=5, error=5) or wait()
def ends_without_waiting_for_go(): take_and_start() and say(ENDED, NUMBER + 8) or wait()


def ends_with_a_descriptor(): run() and send(message(ENDED, NUMBER), [0]) or wait()


def sends_descriptors():
    run()
    for _ in range(3):
        send(message(CONFINED, NUMBER), [0] * 200)
    wait()


# Ends that no program can have -----------------------------------------------------------------------
def end_with(**absurd): run() and say(ENDED, NUMBER, **absurd) or wait()
def ends_stopped(): end_with(wait_status=19 << 8 | 0x7f)
def ends_continued(): end_with(wait_status=0xffff)
def ends_by_no_signal(): end_with(wait_status=100)
def ends_by_a_signal_with_a_status(): end_with(wait_status=5 << 8 | 9)
def ends_with_a_wide_status(): end_with(wait_status=1 << 16)
def ends_with_the_least_status(): end_with(wait_status=-1 << 31)
def ends_with_all_bits(): run() and status.send(message(ENDED, NUMBER)[:8] + b"\xff" * (SIZE - 8)) and wait()
def used_negative_time(): end_with(cpu_ns=-1)
def used_the_least_time(): end_with(cpu_ns=-1 << 63)
def used_the_most_time(): end_with(cpu_ns=(1 << 63) - 1)
def used_a_year(): end_with(cpu_ns=365 * 86400 * 10 ** 9)
def used_the_most_memory(): end_with(peak_memory=(1 << 64) - 1)
def used_half_of_the_most_memory(): end_with(peak_memory=1 << 63)


# After the end of an order ---------------------------------------------------------------------------
def end_well(): take_order() and carry_out(NUMBER)
def ends_again(): end_well() or say(ENDED, NUMBER) or wait()
def ends_for_ever(): end_well() or flood(ENDED, NUMBER)
def starts_again(): end_well() or start(NUMBER) and wait()
def ready_again(): end_well() or say(READY) or wait()
def confined_again(): end_well() or say(CONFINED) or wait()
def fails_after_the_end(): end_well() or say(FAILED, NUMBER, step=5, error=5) or wait()
def ends_the_next_in_advance(): end_well() or say(ENDED, NUMBER + 1) or wait()
def starts_and_ends_another_in_advance(): end_well() or start(NUMBER + 2) and say(ENDED, NUMBER + 2) or wait()
def an_empty_packet_after_the_end(): end_well() or status.send(b"") or wait()
def closes_after_the_end(): end_well() or status.close() or wait()
def dies_after_the_end(): end_well() or os._exit(0)


# What is told as it is -------------------------------------------------------------------------------
def ends_by_an_unexplained_kill(): run() and say(ENDED, NUMBER, wait_status=9) or serve_all()
def floods_the_reply(): fill(run()["reply"]) and wait()


def fails_of_its_order():
    """As the reaper does where it cannot isolate the case."""
    take_order()
    say(FAILED, NUMBER, step=5, error=5, subject=b"x" * 112)
    serve_all()


def fails_at_the_end():
    """As the reaper does where it cannot list what was left."""
    run()
    say(ENDED, NUMBER, step=5, error=5, subject=b"x" * 112)
    serve_all()


def fails_in_the_middle():
    """As the case does where it cannot close itself in; the reaper then tells of its end."""
    take_order()
    child = start(NUMBER, lambda: say(FAILED, NUMBER, step=5, error=5, subject=b"x" * 112) or os._exit(1))
    os.waitpid(child, 0)
    await_go()  # which it did not live to take
    say(ENDED, NUMBER, wait_status=1 << 8)
    serve_all()


# With what comes along -------------------------------------------------------------------------------
def holds_the_link():
    link = run()["link"]
    os.write(link, b"said before the end")
    say(ENDED, NUMBER)
    os.write(link, b", and after it")
    serve_all()


def floods_the_link(): fill(run()["link"]) and wait()


def asks(times, before_the_start=False, read=False):
    descriptors = take_order()
    if before_the_start:
        os.write(descriptors["probe"], b"?" * times)
    start(NUMBER)
    await_go()
    if not before_the_start:
        fill(descriptors["probe"], b"?" * times, times)
    while read and os.read(descriptors["probe"], 1):
        pass
    say(ENDED, NUMBER)
    serve_all()


def asks_as_announced(): asks(2)
def asks_never(): asks(0)
def asks_too_often(): asks(100, read=True)
def asks_without_reading(): asks(1 << 20)
def asks_before_the_start(): asks(100, before_the_start=True, read=True)


# Lists of files that no folder has -------------------------------------------------------------------
REGULAR, FOLDER, LINK, OTHER = range(4)
CUT_SHORT = struct.pack("=IIIIQ", 0xffffffff, 0, 0, 0, 0)


def record(path, kind=REGULAR, mode=0o644, content=b"", announced=None, size=None):
    announced = len(content) if announced is None else announced
    size = announced if size is None else size
    return struct.pack("=IIIIQ", len(path), kind, mode, announced, size) + path + content


def leave(*parts):
    left = run()["left"]
    for part in parts:
        os.write(left, part)
    say(ENDED, NUMBER)
    serve_all()


def right_list():
    return (record(b"folder", FOLDER, 0o755) + record(b"folder/file", content=b"text") +
            record(b"folder/..file", LINK, 0o777, b"../../etc/passwd") + record(b"\xff", size=1 << 40))


def leaves_files(): leave(right_list())
def leaves_more_files(): leave(right_list(), CUT_SHORT)
def leaves_ones(): leave(b"\xff" * 4096)
def leaves_zeros(): leave(bytes(4096))
def leaves_an_empty_path(): leave(record(b""))
def leaves_an_absolute_path(): leave(record(b"/etc/passwd"))
def leaves_a_parent(): leave(record(b".."))
def leaves_a_path_through_a_parent(): leave(record(b"a/../../b"))
def leaves_itself(): leave(record(b"."))
def leaves_a_path_with_an_empty_part(): leave(record(b"a//b"))
def leaves_a_path_with_a_slash_at_its_end(): leave(record(b"a/"))
def leaves_a_path_with_a_nul(): leave(record(b"a\0b"))
def leaves_a_long_path(): leave(record(b"/".join([b"x" * 255] * 17)))
def leaves_a_deep_path(): leave(record(b"/".join([b"x"] * 18)))
def leaves_half_a_head(): leave(right_list(), record(b"a")[:11])
def leaves_half_a_path(): leave(right_list(), record(b"abcdef")[:-3])
def leaves_half_a_content(): leave(right_list(), record(b"a", content=b"abc", announced=4))
def leaves_a_path_beyond_the_end(): leave(struct.pack("=IIIIQ", 0xfffffffe, 0, 0, 0, 0) + b"a")
def leaves_a_content_beyond_the_end(): leave(record(b"a", announced=0xffffffff))
def leaves_a_content_beyond_its_size(): leave(record(b"a", content=b"abc", size=2))
def leaves_an_unknown_type(): leave(record(b"a", 4))
def leaves_the_last_type(): leave(record(b"a", 0xffffffff))
def leaves_a_wide_mode(): leave(record(b"a", mode=0o100644))
def leaves_a_folder_with_a_content(): leave(record(b"a", FOLDER, content=b"abc"))
def leaves_a_long_link(): leave(record(b"a", LINK, content=b"x" * 4097))
def leaves_a_long_file(): leave(record(b"a", content=b"x" * ((1 << 20) + 1)))
def leaves_long_files(): leave(*(record(b"%d" % number, content=b"x" * (1 << 20)) for number in range(9)))
def leaves_many_files(): leave(b"".join(record(b"%d" % number) for number in range(1001)))
def leaves_something_behind_the_mark(): leave(CUT_SHORT, record(b"a"))
def leaves_a_list_without_end(): leave(*[record(b"a") * 100_000] * 20)
def leaves_a_hundred_megabytes(): fill(run()["left"], record(b"a", content=b"x" * 65536), 100 << 20) and say(ENDED, NUMBER) or wait()


globals()[WAY]()
