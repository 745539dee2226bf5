#!/usr/bin/python3
"""What kata does with control groups, checked as root of a machine that has nothing else to do.

    checks.py [CHECK…]

Prints `PASS place: check` or `FAIL …` with what was found.
"""

import contextlib
import json
import pathlib
import re
import shutil
import signal
import sys
import time
import traceback

from place import GROUPS, LONG, Place, first_message, layer_of, names_in, processes, same
from surroundings import (delegate, drop_capabilities, hide_nothing, no_groups, own_cgroup_namespace,
                          read_only_groups, refuse_namespaces)

SUITE = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(SUITE / "attacks"))

from attack import find  # noqa: E402

USER = 1000
MIB = 1 << 20


# --- Where the layer is in force --------------------------------------------------------------

def reported(place):
    """The layer is in force, memory and CPU time are the group's figures."""
    report = place.sandbox("true")
    layer = layer_of(report)
    same((layer["in_force"], layer["detail"]), (True, "memory, pids, cpu"))
    same(report["usage"]["memory_source"], "cgroup")
    assert report["usage"]["cpu_source"] in ("cgroup", "perf task-clock"), report["usage"]
    same(report["cause"], "exited")


def other_layers(place):
    """All other layers are in force beside it."""
    report = place.kata("sandbox", "--isolation", "full", *LONG, "--", "true")
    same([layer["name"] for layer in report["isolation"]["layers"] if not layer["in_force"]], [])


def invisible(place):
    """Inside, no control group can be seen or mounted."""
    report = place.script("""
import os
print(os.path.exists('/sys'), open('/proc/self/mountinfo').read().count('cgroup'))""")
    same(report["stdout"]["text"], "False 0\n")


MEMORY = {
    "one process": (1, "held = bytearray(b'x' * (64 << 20))"),
    "many processes": (8, """
import os, time
for _ in range(6):
    if os.fork() == 0:
        held = bytearray(b'x' * (12 << 20))
        time.sleep(50)
time.sleep(50)"""),
    "shared memory": (1, """
import mmap
held = []
for number in range(4):
    with open(f'/dev/shm/{number}', 'wb+') as file:
        file.truncate(15 << 20)
        held.append(mmap.mmap(file.fileno(), 0))
    for at in range(0, 15 << 20, 4096):
        held[-1][at] = 1
print('alive')"""),
    "scratch files": (1, """
for number in range(4):
    with open(f'{number}', 'wb') as file:
        for _ in range(15):
            file.write(b'x' * (1 << 20))
print('alive')"""),
}


def memory(kind):
    processes, code = MEMORY[kind]

    def check(place):
        report = place.script(code, "--memory", "48MiB", "--processes", processes)
        same((report["cause"], report["stdout"]["text"]), ("memory_limit", ""))
    check.__name__ = f"memory limit: {kind}"
    return check


def roomy_memory(place):
    """What stays below the limit is not ended."""
    report = place.script("held = b'x' * (24 << 20); print('alive')", "--memory", "48MiB")
    same((report["cause"], report["stdout"]["text"]), ("exited", "alive\n"))


def peak(place):
    """The peak counts what no process maps."""
    report = place.script("""
with open('file', 'wb') as file:
    for _ in range(15):
        file.write(b'x' * (1 << 20))""")
    used = report["usage"]["memory_bytes"]
    assert 16 * MIB < used < 60 * MIB, f"{used / MIB:.1f} MiB"


def cpu_time(place):
    """CPU time of children that nobody waits for counts."""
    report = place.script("""
import os, signal, time
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
if os.fork() == 0:
    while time.process_time() < 0.5:
        pass
    os._exit(0)
time.sleep(4)""", "--processes", 2)
    assert report["usage"]["cpu_ms"] > 450, report["usage"]


def cpu_limit(place):
    report = place.kata("sandbox", "--cpu", "300ms", "--wall", "50s", "--", "sh", "-c", "while :; do :; done")
    same(report["cause"], "cpu_limit")


def limits_set(place):
    """While a case runs, its group has the limits, holds its processes and nobody else's."""
    kata = place.start("sandbox", *LONG, "--memory", "32MiB", "--processes", "3", "--", "sh", "-c",
                       "sleep 55 & sleep 55 & wait")
    try:
        members = []
        deadline = time.monotonic() + 40
        while members != ["sh", "sleep", "sleep"] and time.monotonic() < deadline:
            time.sleep(0.05)
            with contextlib.suppress(OSError):
                members = sorted(name for case in place.cases() for name in names_in(case))
        same(members, ["sh", "sleep", "sleep"])
        (case,) = place.cases()
        for file, value in (("memory.max", str(32 * MIB)), ("memory.oom.group", "1"), ("pids.max", "259")):
            same((file, (case / file).read_text().strip()), (file, value))
    finally:
        kata.terminate()
        kata.communicate()
        place.take_back()
        place.sandbox("true")  # the next start removes what root's supervisor may not


def fork_bomb(place):
    """A fork bomb is ended whole."""
    report = place.kata("sandbox", "--wall", "1s", "--cpu", "30s", "--processes", "200", "--",
                        "python3", "-I", "-S", "-c",
                        "import os\nwhile True:\n    try: os.fork()\n    except OSError: pass")
    assert report["cause"] in ("wall_limit", "cpu_limit", "process_limit", "memory_limit"), report["cause"]
    same([line for line in processes() if "os.fork" in line], [])


def judged(place):
    """A submission is accepted; the layer is in the report."""
    double = SUITE / "attacks/exercises/roomy"
    report = place.kata("run", double, double / "solution.py", "--python", "/usr/bin/python3", "--json")
    same((report["verdict"], layer_of(report)["in_force"]), ("AC", True))
    same(report["cases"][0]["usage"].get("memory_source", "cgroup"), "cgroup")


def patient(kata):
    """One of the attacks' exercises, with time limits for a slow machine."""
    folder = pathlib.Path("/tmp/exercises", kata)
    if not folder.exists():
        shutil.copytree(SUITE / "attacks/exercises" / kata, folder)
        file = folder / "exercise.yaml"
        file.write_text(re.sub(r"cpu: \w+, wall: \w+", "cpu: 200s, wall: 300s", file.read_text()))
    return folder


def attack(name):
    """A submission of tests/attacks gets the verdict that its first lines name."""
    (attacking,) = find((SUITE / "attacks").glob(f"*/{name}.py"))

    def check(place):
        report = place.kata("run", patient(attacking.kata), attacking.path, "--python", "/usr/bin/python3", "--json")
        assert report.get("verdict") in attacking.verdicts["verdict"], (
            f"{report.get('verdict')}: {first_message(report)}")
    check.__name__ = f"attack: {name}"
    return check


def side_by_side(place):
    """Several at once do not disturb each other."""
    running = [place.start("sandbox", *LONG, "--", "sleep", "1") for _ in range(4)]
    for kata in running:
        report = json.loads(kata.communicate(timeout=120)[0])
        same((report["cause"], layer_of(report)["in_force"]), ("exited", True))


def killed(place):
    """When kata is killed, nothing inside lives on, and the next start removes the groups."""
    kata = place.start("sandbox", *LONG, "--", "sleep", "57")
    deadline = time.monotonic() + 40
    while not any("sleep 57" == line.strip() for line in processes()) and time.monotonic() < deadline:
        time.sleep(0.05)
    kata.kill()
    kata.communicate()
    while any("sleep 57" == line.strip() for line in processes()) and time.monotonic() < deadline + 10:
        time.sleep(0.05)
    same([line for line in processes() if "sleep 57" in line], [])
    place.take_back()
    same(place.sandbox("true")["cause"], "exited")


def threads_alone(place):
    """Where no other limit of threads holds, as for root without capabilities, pids.max does."""
    bare = Place(place.name, place.group, enter=drop_capabilities)
    report = bare.script("""
import threading
started, stop = 0, threading.Event()
threading.stack_size(65536)
try:
    for started in range(600):
        threading.Thread(target=stop.wait, daemon=True).start()
except RuntimeError:
    pass
print(started, flush=True)
stop.set()""", "--isolation", "any", "--memory", "512MiB")
    same((layer_of(report)["in_force"], layer_of(report)["detail"]), (True, "memory, pids, cpu"))
    same(report["stdout"]["text"], "256\n")


IN_FORCE = [reported, other_layers, invisible, *map(memory, MEMORY), roomy_memory, peak, cpu_time, cpu_limit,
            limits_set, fork_bomb, judged, killed,
            *map(attack, ("memory_in_memfd", "memory_of_many_processes", "memory_in_tmpfs", "memory_at_once",
                          "memory_in_shared_mappings", "threads_without_end", "leaves_its_control_group"))]


WITHOUT_NAMESPACES = [reported, memory("scratch files"), memory("many processes"), fork_bomb, judged, killed,
                      attack("leaves_its_control_group"), attack("memory_of_many_processes")]


# --- Where it is not ----------------------------------------------------------------------------

def not_used(reason):
    def check(place):
        report = place.sandbox("true")
        layer = layer_of(report)
        same(layer["in_force"], False)
        assert reason in layer["detail"], layer["detail"]
        assert report["usage"]["memory_source"] != "cgroup", report["usage"]
        same(report["isolation"]["complete"], True)
    check.__name__ = f"not used: {reason}"
    return check


def could_be_undone(place):
    """Without a mount namespace and Landlock a program could change its group: it is not relied upon."""
    report = place.sandbox("true", limits=["--isolation", "any"])
    same(layer_of(report)["in_force"], False)
    assert "could reach" in layer_of(report)["detail"], layer_of(report)["detail"]
    report = place.kata("run", patient("double"), SUITE / "attacks/escaping/leaves_its_control_group.py",
                        "--python", "/usr/bin/python3", "--json", "--isolation", "any")
    assert "it can write" in json.dumps(report), first_message(report)


def places():
    """Pairs of a place and what must hold in it. In this order: the first one finds the root as it was."""
    yield Place("root, in the hierarchy's root", GROUPS), IN_FORCE + [side_by_side]
    (GROUPS / "cgroup.subtree_control").write_text("+memory +pids")
    yield Place("root, in a group of its own", GROUPS / "own"), IN_FORCE + [threads_alone]
    yield Place("root, without namespaces", GROUPS / "own", enter=refuse_namespaces), WITHOUT_NAMESPACES
    yield Place("root, with nothing that hides groups", GROUPS / "own", enter=hide_nothing), [could_be_undone]
    yield (Place("root, in a container", GROUPS / "container", enter=own_cgroup_namespace),
           [reported, judged, killed])
    yield (Place("root, beside others", GROUPS / "shared", neighbour=True, parent=GROUPS),
           [reported, judged, limits_set])
    user = delegate(GROUPS / "user", USER)
    yield Place("user, in a delegated group", user, USER), IN_FORCE
    yield Place("user, without namespaces", user, USER, enter=refuse_namespaces), WITHOUT_NAMESPACES
    (user / "cgroup.subtree_control").write_text("+memory +pids")
    shell = delegate(user / "shell", USER)
    yield (Place("user, beside a shell in a delegated tree", shell, USER, neighbour=True, parent=user),
           [reported, memory("scratch files"), limits_set, judged, killed, side_by_side])
    end = delegate(GROUPS / "end", USER)
    yield (Place("user, beside others where the delegation ends", end, USER, neighbour=True),
           [not_used("holds other processes too")])
    yield Place("user, not delegated", GROUPS / "closed", USER), [not_used("not delegated"), ]
    yield Place("root, read-only groups", GROUPS, enter=read_only_groups), [not_used("EROFS")]
    yield Place("root, no groups", GROUPS, enter=no_groups), [not_used("no cgroup v2 file system")]


def nothing_left(place, before):
    """No group of kata, and the place's own group as it was."""
    assert not place.made(), f"groups left: {place.made()}"
    after = (place.group / "cgroup.subtree_control").read_text()
    assert place.group == GROUPS or after == before, f"controllers left on: {after!r}"


def run(place, check, name):
    control = place.group / "cgroup.subtree_control"
    before = control.read_text()
    started = time.monotonic()
    try:
        check(place)
        nothing_left(place, before)
        print(f"PASS {place.name}: {name} ({time.monotonic() - started:.1f} s)", flush=True)
    except Exception as error:
        print(f"FAIL {place.name}: {name}", flush=True)
        text = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
        for line in text.splitlines()[-4:]:
            print(f"       {line}", flush=True)


def main(wanted):
    for place, checks in places():
        with place:
            for check in checks:
                name = check.__name__
                if not wanted or any(word in f"{place.name}: {name}" for word in wanted):
                    run(place, check, name)


if __name__ == "__main__":
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    main(sys.argv[1:])
