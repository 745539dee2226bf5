"""Remote objects: a case and an oracle process, each on its end of a wire that this test relays.

usage: remote_test.py HARNESS [unittest's arguments]
"""

import marshal
import select
import socket
import textwrap
import threading
import unittest

from harness_test import TOOLS, compile_files, read_frames, run, session_request

encode = TOOLS["encode"]
CALL, ANSWER, READY, FINISH = 1, 2, 3, 4

TAPE = """
    import threading

    class Tape:
        def __init__(self, items):
            self.items, self.reads = list(items), 0

        def __len__(self):
            return len(self.items)

        def __getitem__(self, place):
            self.reads += 1
            return self.items[place]

        def __setitem__(self, place, value):
            self.items[place] = value

        def __contains__(self, item):
            return item in self.items

        def __iter__(self):
            for item in self.items:
                self.reads += 1
                yield item

        def cut(self, start, *, end=None):
            return Tape(self.items[start:end])

        def same(self, other):
            return other is self

        def fail(self, error, *arguments):
            raise {"value": ValueError, "key": KeyError, "own": Torn, "os": OSError}[error](*arguments)

        def raw(self):
            return open("/dev/null")

        def keep(self, thing, times=1):
            self.kept = thing
            self.reads += times
            return self.kept

        def __enter__(self):
            return self

        def __exit__(self, kind, error, traceback):
            self.closed_by = (kind, str(error))
            return kind is KeyError

        @property
        def title(self):
            return self.closed_by[1] if hasattr(self, "closed_by") else "untitled"

    class Torn(LookupError):
        pass

    class Gate:
        def __init__(self, size):
            self.barrier = threading.Barrier(size)

        def wait(self, name):
            self.barrier.wait()
            return name
    """


def frame(kind, payload):
    return bytes((kind,)) + len(payload).to_bytes(4, "little") + payload


def pipe_through(one, other):
    """Copies both ways until `one` ends."""
    while True:
        for ready in select.select([one, other], [], [])[0]:
            data = ready.recv(1 << 16)
            if not data:
                return
            (other if ready is one else one).sendall(data)


class Pair:
    """What came of a case (`frames`) and of its oracle (`words`)."""

    def __init__(self, source, prompts, givens, oracle=TAPE, counters=(), finish=b"", entry=("f",),
                 clock=False):
        text = textwrap.dedent(oracle).encode()
        code = compile_files(("oracle.py", text))[0]["code"]
        described = read_frames(run({
            "kind": "give", "oracle": text, "fixtures": None, "checkers": [],
            "cases": [[(name, expression, []) for name, expression in givens]]}).frames)
        remotes = [(givens[frame[1][1]][0], encode(frame[1][3][0]))
                   for frame in described if frame[0] == "GIVEN"]
        serving = {"kind": "remote", "oracle": (text, code), "counters": list(counters), "clock": clock,
                   "given": [(name, None, expression) for name, expression in givens]}
        case = session_request(source, list(prompts), list(entry), remotes=remotes,
                               clock=clock)
        host_to_oracle, oracle_end = socket.socketpair()
        host_to_case, case_end = socket.socketpair()
        replies = {}

        def start(name, request, end):
            def work():
                replies[name] = run(request, end.fileno())
                end.shutdown(socket.SHUT_RDWR)
            thread = threading.Thread(target=work)
            thread.start()
            return thread

        threads = [start("oracle", serving, oracle_end)]
        assert host_to_oracle.recv(5) == frame(READY, b"")
        threads.append(start("case", case, case_end))
        pipe_through(host_to_case, host_to_oracle)
        host_to_oracle.sendall(frame(FINISH, finish))
        for thread in threads:
            thread.join()
        for end in (host_to_oracle, oracle_end, host_to_case, case_end):
            end.close()
        self.case, self.oracle = replies["case"], replies["oracle"]
        self.frames = read_frames(self.case.frames)
        self.words = read_frames(self.oracle.frames)
        self.results = [payload[4] for name, payload in self.frames if name == "RESULT"]
        self.counted = [payload for name, payload in self.words if name == "COUNTED"][0]


def results(source, *prompts, givens=(("tape", "Tape([1, 2, 3])"),), **options):
    return Pair(source, prompts, list(givens), **options).results


class Objects(unittest.TestCase):
    def test_operators(self):
        self.assertEqual(
            results("def f(t): return len(t), t[1], t[-1], t[1:], t[::2], 2 in t, list(t)", "f(tape)"),
            [(3, 2, 3, [2, 3], [1, 3], True, [1, 2, 3])])

    def test_changes_stay_in_the_oracle(self):
        self.assertEqual(results("def f(t): t[0] = [9]", "f(tape)", "tape[0]", "tape[0].append(1)",
                                 "tape[0]"), [None, [9], None, [9]])

    def test_a_method_can_give_another_remote_object_and_take_one(self):
        self.assertEqual(results("def f(t): return list(t.cut(1, end=2)), t.same(t), t.same(t.cut(0))",
                                 "f(tape)"), [([2], True, False)])

    def test_exceptions_cross(self):
        source = """
            def f(t, *arguments):
                try:
                    t.fail(*arguments)
                except Exception as error:
                    return type(error).__name__, error.args
            """
        self.assertEqual(results(source, "f(tape, 'value', 'no')", "f(tape, 'key', 3)",
                                 "f(tape, 'own', 'torn')", "f(tape, 'os', 2, 'gone')", "tape[7]")[:4],
                         [("ValueError", ("no",)), ("KeyError", (3,)), ("LookupError", ("torn",)),
                          ("FileNotFoundError", (2, "gone"))])

    def test_context_managers(self):
        source = """
            def f(t):
                with t as inside:
                    inside.same(t)
                    raise KeyError("lost")
            """
        self.assertEqual(results(source, "tape.title", "f(tape)", "tape.title"),
                         ["untitled", None, '"\'lost\'"'])

    def test_what_is_not_public_is_not_there(self):
        for expression in ("tape.reads", "tape.items", "tape.__dict__", "tape._number.real.x",
                           "tape.fail.__globals__['TAPE']"):
            with self.subTest(expression):
                error = results("def f(): pass", expression)[0][0]
                self.assertIn(error["type"], ("AttributeError", "KeyError"))

    def test_counters(self):
        pair = Pair("def f(t): return [t[i] for i in range(3)]", ["f(tape)"],
                    [("tape", "Tape('abc')")], counters=[("tape", "reads"), ("tape", "items")])
        self.assertEqual(pair.counted, ([(True, 3), (False, "['a', 'b', 'c']")], None))

    def test_what_cannot_cross(self):
        error = results("def f(t): t[object()]", "f(tape)")[0][0]
        self.assertEqual(error["type"], "TypeError")
        pair = Pair("def f(t): t.raw()", ["f(tape)"], [("tape", "Tape([])")])
        self.assertIn("neither data nor an object", pair.counted[1])

    def test_data_comes_back(self):
        source = """
            import datetime, decimal, collections, uuid
            Point = collections.namedtuple("Point", "x y")
            def f(t):
                hour = datetime.timezone(datetime.timedelta(hours=1))
                things = (None, 1, 2**70, 0.5, "a", b"b", [1, [2]], {3}, {"k": (4,)}, range(3),
                          datetime.datetime(2024, 2, 29, tzinfo=hour), hour, decimal.Decimal("1.5"),
                          collections.deque([1], 2), uuid.UUID(int=7), Point(1, 2))
                return [thing for thing in things if t.keep(thing) != thing], t.same(t.keep(t))
            """
        self.assertEqual(results(source, "f(tape)"), [([], True)])

    def test_objects_of_the_cases_own_classes_are_refused(self):
        source = """
            import dataclasses, enum
            @dataclasses.dataclass
            class Amount:
                n: int
            class Colour(enum.Enum):
                RED = 1
            class Plain:
                pass
            def f(t):
                said = []
                for thing in (Amount(3), [Amount(3)], Colour.RED, Plain()):
                    try:
                        t.keep(thing)
                    except TypeError as error:
                        said.append(str(error))
                return said
            """
        pair = Pair(source, ["f(tape)"], [("tape", "Tape([])")], counters=[("tape", "reads")])
        said = "a remote object takes plain data, not %s: pass numbers, texts, lists, dicts and the like"
        self.assertEqual(pair.results[0],
                         [said % name for name in ("Amount", "Amount", "Colour.RED", "Plain")])
        self.assertEqual(pair.counted, ([(True, 0)], None))

    def test_threads_wait_at_once(self):
        source = """
            import threading
            def f(gate):
                found = []
                threads = [threading.Thread(target=lambda n=n: found.append(gate.wait(n)))
                           for n in range(20)]
                for thread in threads: thread.start()
                for thread in threads: thread.join()
                return sorted(found)
            """
        self.assertEqual(results(source, "f(gate)", "f(gate)", givens=[("gate", "Gate(20)")]),
                         [list(range(20))] * 2)

    def test_many_threads_call_at_random(self):
        source = """
            import threading
            def f(tape):
                wrong = []
                def look(n):
                    for _ in range(200):
                        if tape[n] != n: wrong.append(n)
                threads = [threading.Thread(target=look, args=(n,)) for n in range(8)]
                for thread in threads: thread.start()
                for thread in threads: thread.join()
                return wrong
            """
        self.assertEqual(results(source, "f(tape)", givens=[("tape", "Tape(range(8))")]), [[]])

    def test_a_child_cannot_use_them(self):
        source = """
            import os
            def f(t):
                down, up = os.pipe()
                if os.fork() == 0:
                    try: t[0]
                    except RuntimeError as error: os.write(up, str(error).encode())
                    os._exit(0)
                os.close(up)
                return os.read(down, 99).decode(), t[0]
            """
        self.assertEqual(results(source, "f(tape)"),
                         [("a remote object works in the process that was given it alone", 1)])

    def test_copies_are_refused(self):
        error = results("import copy\ndef f(t): copy.copy(t)", "f(tape)")[0][0]
        self.assertEqual(error["type"], "TypeError")

    def test_the_checker_sees_the_object_itself(self):
        oracle = TAPE + """
    def judge(tape, result):
        return "%d of %r" % (tape.reads, result)
            """
        finish = marshal.dumps({"checker": "judge", "texts": [], "exit": None, "result": 0,
                                "results": [encode(5)]}, 2)
        pair = Pair("def f(t): return t[0]", ["f(tape)"], [("tape", "Tape([5])")], oracle=oracle,
                    finish=finish)
        self.assertEqual(pair.words[-1], ("CHECKED", ("wrong", "1 of 5", None)))


SERVER = """
    import asyncio

    class Server:
        def __init__(self):
            self.running = self.peak = self.left = 0

        async def fetch(self, name, seconds):
            self.running += 1
            self.peak = max(self.peak, self.running)
            try:
                await asyncio.sleep(seconds)
                if name == "bad":
                    raise ValueError(name)
                return name
            finally:
                self.running -= 1
                self.left += 1

        async def __aenter__(self):
            await asyncio.sleep(1)
            return self

        async def __aexit__(self, kind, error, traceback):
            await asyncio.sleep(2)
    """


class VirtualTime(unittest.TestCase):
    def pair(self, body, prompt="asyncio.run(f(server))", counters=("elapsed",)):
        source = "import asyncio\n" + textwrap.dedent(body)
        wanted = [("clock", name) if name == "elapsed" else ("server", name) for name in counters]
        pair = Pair(source, [prompt], [("server", "Server()")], oracle=SERVER, counters=wanted,
                    entry=("f", "asyncio"), clock=True)
        return pair.results[0], [number for _, number in pair.counted[0]]

    def test_hours_pass_at_once(self):
        body = "async def f(server): return await server.fetch('late', 7200), await server.fetch('r', 1)"
        self.assertEqual(self.pair(body), (("late", "r"), [7201.0]))

    def test_what_waits_together_waits_once(self):
        body = """
            async def f(server):
                return await asyncio.gather(*[server.fetch(n, 10 - n) for n in range(10)])
            """
        self.assertEqual(self.pair(body, counters=("elapsed", "peak")),
                         (list(range(10)), [10.0, 10]))

    def test_the_cases_own_sleep_counts(self):
        body = """
            async def f(server):
                order = []
                async def one(name, seconds):
                    await asyncio.sleep(seconds)
                    order.append((name, asyncio.get_running_loop().time()))
                async def two():
                    order.append((await server.fetch("far", 0.2), asyncio.get_running_loop().time()))
                await asyncio.gather(one("a", 0.1), two(), one("b", 0.3))
                return order
            """
        self.assertEqual(self.pair(body), ([("a", 0.1), ("far", 0.2), ("b", 0.3)], [0.3]))

    def test_errors_and_timeouts(self):
        body = """
            async def f(server):
                found = []
                try:
                    await server.fetch("bad", 1)
                except ValueError as error:
                    found.append(str(error))
                try:
                    await asyncio.wait_for(server.fetch("slow", 100), 5)
                except asyncio.TimeoutError:
                    found.append("timeout")
                await asyncio.sleep(1)
                return found
            """
        self.assertEqual(self.pair(body, counters=("elapsed", "left", "running")),
                         (["bad", "timeout"], [7.0, 2, 0]))

    def test_context_managers(self):
        body = """
            async def f(server):
                async with server as inside:
                    return await inside.fetch("in", 4)
            """
        self.assertEqual(self.pair(body), ("in", [7.0]))

    def test_time_passes_to_no_moment_that_is_none(self):
        body = """
            def clock_of(loop):
                return type(loop).time.__closure__[0].cell_contents.__closure__[0].cell_contents
            async def f(server):
                stub = clock_of(asyncio.get_running_loop()).stub
                await server.fetch("x", 30)
                said = []
                for moment in (float("nan"), "nan", float("inf")):
                    try:
                        stub.advance(moment)
                    except ValueError as error:
                        said.append(str(error))
                return said, stub.advance(1.5)[0]
            """
        said = ["time cannot pass to %s" % moment for moment in ("nan", "nan", "inf")]
        self.assertEqual(self.pair(body), ((said, 30.0), [30.0]))

    def test_another_clock_gains_nothing(self):
        body = """
            import time
            async def f(server):
                loop = asyncio.get_running_loop()
                loop.time = time.monotonic = lambda: 1e9
                return await server.fetch("x", 30)
            """
        self.assertEqual(self.pair(body), ("x", [30.0]))

    def test_one_session_after_another(self):
        pair = Pair("import asyncio\nasync def f(server): return await server.fetch(1, 2)",
                    ["asyncio.run(f(server))"] * 3, [("server", "Server()")], oracle=SERVER,
                    counters=[("clock", "elapsed")], entry=("f", "asyncio"), clock=True)
        self.assertEqual((pair.results, pair.counted[0]), ([1, 1, 1], [(True, 6.0)]))

    def test_coroutines_take_a_virtual_clock(self):
        pair = Pair("import asyncio\nasync def f(server): return await server.fetch(1, 2)",
                    ["asyncio.run(f(server))"], [("server", "Server()")], oracle=SERVER,
                    entry=("f", "asyncio"))
        self.assertIn("clock: virtual", pair.counted[1])


class Hostile(unittest.TestCase):
    """What a case may write on its wire itself."""

    def answers(self, *calls, count=1):
        source = """
            import os
            def f(fd, data, count):
                os.write(fd, data)
                got = b""
                while count:
                    got += os.read(fd, 65536)
                    frames, rest = 0, got
                    while len(rest) >= 5 and len(rest) >= 5 + int.from_bytes(rest[1:5], "little"):
                        rest = rest[5 + int.from_bytes(rest[1:5], "little"):]
                        frames += 1
                    if frames >= count: break
                return got
            """
        data = b"".join(frame(CALL, bytes(4) + (call if isinstance(call, bytes) else encode(call)))
                        for call in calls)
        prompt = "f([fd for fd in range(3, 40) if _is_link(fd)][0], %r, %d)" % (data, count)
        source = textwrap.dedent(source) + textwrap.dedent("""
            import stat
            def _is_link(fd):
                try: return stat.S_ISSOCK(os.fstat(fd).st_mode)
                except OSError: return False
            """)
        pair = Pair(source, [prompt], [("tape", "Tape([7])")], counters=[("tape", "reads")],
                    entry=("f", "_is_link"))
        got, found = pair.results[0], []
        while got:
            size = int.from_bytes(got[1:5], "little")
            decoder = TOOLS["Decoder"](got[5:5 + size])
            found.append((decoder.count(), decoder.value(), decoder.value()))
            got = got[5 + size:]
        return found, pair.counted

    def test_forged_calls(self):
        def keep(data):
            return (b"(" + (4).to_bytes(4, "little") + encode(0) + encode("keep")
                    + b"(" + (1).to_bytes(4, "little") + data + encode({}))

        text = TOOLS["text_bytes"]
        calls = {
            "a data class": keep(b"A" + text("sub") + text("Amount") + bytes(4)),
            "an enum member": keep(b"E" + text("sub") + text("Colour") + text("RED") + encode(1)),
            "a time zone that no answer holds": keep(b"Z" + text("zoneinfo.ZoneInfo(key='UTC')") + b"NN"),
            "another object": (5, "__len__", (), {}),
            "a negative object": (-1, "__len__", (), {}),
            "an object that is none": ("tape", "__len__", (), {}),
            "a counter": (0, "get reads", (), {}),
            "setting a counter": (0, "set reads", (0,), {}),
            "a private name": (0, "get __dict__", (), {}),
            "a private method": (0, "__reduce_ex__", (2,), {}),
            "no arguments": (0, "__getitem__", None, {}),
            "keywords that are no text": (0, "cut", (), {1: 2}),
            "an operation that is none": (0, None, (), {}),
            "too few parts": (0, "__len__"),
            "no value": b"?",
            "an unhashable key": b"(" + (4).to_bytes(4, "little") + encode(0)
                                 + encode("__getitem__") + b":" + (1).to_bytes(4, "little")
                                 + b"[" + bytes(4) + b"N" + encode({}),
            "an object that is no reference": b"(" + (4).to_bytes(4, "little") + encode(0)
                                              + encode("same") + b"(" + (1).to_bytes(4, "little")
                                              + b"O" + TOOLS["text_bytes"]("sub")
                                              + TOOLS["text_bytes"]("x") + b"\0"
                                              + TOOLS["text_bytes"]("0") + encode({}),
            "a forged reference": b"(" + (4).to_bytes(4, "little") + encode(0)
                                  + encode("same") + b"(" + (1).to_bytes(4, "little") + b"O"
                                  + TOOLS["text_bytes"]("<remote>") + TOOLS["text_bytes"]("x")
                                  + b"\0" + TOOLS["text_bytes"]("999") + encode({}),
        }
        for name, call in calls.items():
            with self.subTest(name):
                found, counted = self.answers(call)
                self.assertEqual(found[0][1][0], "raised")
                self.assertEqual(counted, ([(True, 0)], None))

    def test_a_reused_number_gets_two_answers(self):
        found, counted = self.answers((0, "__getitem__", (0,), {}), (0, "__getitem__", (0,), {}),
                                      count=2)
        self.assertEqual(found, [(0, ("value", []), 7)] * 2)
        self.assertEqual(counted, ([(True, 2)], None))


if __name__ == "__main__":
    unittest.main()
