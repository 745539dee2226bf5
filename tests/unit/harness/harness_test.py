"""Drives harness.py as a zygote would, each request in a forked process.

usage: harness_test.py HARNESS [unittest's arguments]
"""

import collections
import contextlib
import marshal
import os
import shutil
import signal
import sys
import tempfile
import textwrap
import unittest

HARNESS = sys.argv.pop(1)
with open(HARNESS, encoding="utf-8") as harness_file:
    HARNESS_CODE = compile(harness_file.read(), "<harness>", "exec")

NAMES = {1: "COMPILED", 2: "PREPARED", 3: "LOADED", 4: "LOAD_FAILED", 5: "MISSING"}
NAMES.update({6: "RESULT", 7: "DONE", 8: "EXCEPTION", 9: "EXITED", 10: "REFUSED"})
NAMES.update({11: "ORACLE", 12: "FIXTURES", 13: "GIVEN", 14: "KEPT", 15: "READ", 16: "CHECKED"})
NAMES.update({17: "TESTED", 18: "TYPECHECKED", 19: "COUNTED", 20: "DRAWN", 21: "OPERATIONS"})
NAMES.update({22: "INSPECTED", 23: "EXAMINED"})

Object = collections.namedtuple("Object", "module type state text")
Fields = collections.namedtuple("Fields", "module type fields")
Reply = collections.namedtuple("Reply", "frames out err status files trace")


def new_harness():
    names = {"__name__": "kata_harness"}
    exec(HARNESS_CODE, names)
    return names


TOOLS = new_harness()


class Reader(TOOLS["Decoder"]):
    """Reads also what the harness itself never decodes."""

    def value(self):
        tag = self.data[self.position : self.position + 1]
        if tag in b"OPAE!":
            self.position += 1
            return {b"O": self.object, b"E": self.enum, b"!": self.mark}.get(tag, self.fields)()
        return super().value()

    def object(self):
        module, name = self.text(), self.text()
        state = self.take(1)[0]
        return Object(module, name, state, self.text())

    def fields(self):
        module, name = self.text(), self.text()
        return Fields(module, name, [(self.text(), self.value()) for _ in range(self.count())])

    def enum(self):
        return (self.text(), self.text(), self.text(), self.value())

    def mark(self):
        return "truncated: " + self.text()


def read(data):
    reader = Reader(data)
    value = reader.value()
    assert reader.position == len(data), "bytes after the value"
    return value


def read_frames(data):
    frames = []
    while data:
        size = int.from_bytes(data[1:5], "little")
        assert len(data) >= 5 + size, "half a frame"
        frames.append((NAMES[data[0]], read(data[5 : 5 + size])))
        data = data[5 + size :]
    return frames


class Zygote:
    """Forks in serve(), as the native module does; the parent never comes back from it."""

    def __init__(self, request, scratch, link=-1):
        self.request = request
        self.scratch = scratch
        self.link = link

    def open(self, name):
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND
        return os.open(os.path.join(self.scratch, name), flags, 0o600)

    def sample(self, first, each, look, arguments):
        signal.signal(signal.SIGPROF, lambda *_: look(*arguments))
        signal.setitimer(signal.ITIMER_PROF, first / 1000, each / 1000)

    def serve(self):
        for other in range(3, 64):
            if other != self.link:
                with contextlib.suppress(OSError):
                    os.close(other)
        work_dir = os.path.join(self.scratch, "work")
        os.mkdir(work_dir)
        os.chdir(work_dir)
        os.dup2(os.open("/dev/null", os.O_RDONLY), 0)
        os.dup2(self.open("out"), 1)
        os.dup2(self.open("err"), 2)
        return (marshal.dumps(self.request, 2), self.open("reply"), self.open("trace"), work_dir,
                self.scratch, self.link, -1)


def contents(*parts):
    with contextlib.suppress(FileNotFoundError):
        with open(os.path.join(*parts), "rb") as file:
            return file.read()
    return b""


def run(request, link=-1):
    scratch = tempfile.mkdtemp(prefix="kata-test.")
    try:
        pid = os.fork()
        if pid == 0:
            try:
                new_harness()["main"](Zygote(request, scratch, link))
            finally:
                os._exit(99)
        status = os.waitpid(pid, 0)[1]
        work = os.path.join(scratch, "work")
        files = {}
        for folder, _, names in os.walk(work):
            for name in names:
                path = os.path.join(folder, name)
                files[os.path.relpath(path, work)] = contents(path)
        out, err = contents(scratch, "out").decode(), contents(scratch, "err").decode()
        frames = contents(scratch, "reply")
        return Reply(frames, out, err, status, files, contents(scratch, "trace").decode())
    finally:
        shutil.rmtree(scratch)


def frames_of(request):
    return read_frames(run(request).frames)


def compile_files(*files, forbid=()):
    """COMPILED's entries for (name, source) pairs."""
    pairs = [(name, source if isinstance(source, bytes) else textwrap.dedent(source).encode())
             for name, source in files]
    request = {"kind": "compile", "files": pairs, "forbid": list(forbid)}
    ((kind, entries),) = frames_of(request)
    assert kind == "COMPILED"
    return entries


def prepare(*prompts):
    ((kind, entries),) = frames_of({"kind": "prepare", "prompts": list(prompts)})
    assert kind == "PREPARED"
    return entries


def session_request(source, prompts, entry=(), given=(), more=(), **options):
    sources = [("sub.py", source)] + list(more)
    entries = compile_files(*sources)
    modules = []
    for (name, text), compiled in zip(sources, entries):
        assert compiled["fault"] is None, compiled["fault"]
        text = text if isinstance(text, bytes) else textwrap.dedent(text).encode()
        modules.append({"name": name[:-3], "file": name, "source": text, "code": compiled["code"]})
    prepared = prepare(*[(prompt, None) for prompt in prompts])
    request = {"kind": "session", "modules": modules, "entry": list(entry), "prompts": []}
    request["given"] = [(name, TOOLS["encode"](value)) for name, value in given]
    request["fixtures"] = options.get("fixtures", [])
    request["unchanged"] = list(options.get("unchanged", ()))
    request["remotes"] = list(options.get("remotes", ()))
    request["clock"] = options.get("clock", False)
    request["probe_loaded"] = options.get("probe_loaded", False)
    request["compile"] = options.get("compile")
    request["max_value_bytes"] = options.get("max_value_bytes", 1 << 20)
    for prompt, (parts, _) in zip(prompts, prepared):
        assert parts["fault"] is None, parts["fault"]
        request["prompts"].append({
            "source": prompt, "code": parts["code"], "expression": parts["expression"],
            "repr": options.get("repr", False),
        })
    return request


def session(source, *prompts, entry=(), **options):
    """(RESULT payloads, Reply) of a session that loads and ends well."""
    reply = run(session_request(source, prompts, entry, **options))
    frames = read_frames(reply.frames)
    kinds = [kind for kind, _ in frames]
    assert kinds == ["LOADED"] + ["RESULT"] * len(prompts) + ["DONE"], (frames, reply.err)
    return [payload for _, payload in frames[1:-1]], reply


def value_of(source, expression="f()", **options):
    (result,), _ = session(source, expression, entry=["f"], **options)
    assert result[3] == "value", result
    return result[4]


def exception_of(source, expression="f()"):
    (result,), _ = session(source, expression, entry=["f"])
    assert result[3] == "exception", result
    return result[4]


def program(source, argv=(), stdin=b"", files=(), env=()):
    source = textwrap.dedent(source).encode()
    (compiled,) = compile_files(("prog.py", source))
    return run({
        "kind": "program", "file": "prog.py", "source": source, "code": compiled["code"],
        "argv": list(argv), "stdin": stdin, "files": list(files), "env": list(env),
    })


class Compiling(unittest.TestCase):
    def test_a_file_that_compiles(self):
        (entry,) = compile_files(("a.py", "import os.path\nfrom json import loads\n"))
        self.assertIsNone(entry["fault"])
        self.assertEqual(entry["imports"], ["json", "os"])
        self.assertEqual(marshal.loads(entry["code"]).co_name, "<module>")

    def test_faults_have_a_place(self):
        entry, nul, latin = compile_files(
            ("a.py", "x = 1\ny = (2 +\n"), ("b.py", b"x\n\0"), ("c.py", b"#\n\xff = 1\n"))
        self.assertGreaterEqual(entry["fault"]["line"], 2)
        self.assertEqual(entry["code"], b"")
        self.assertEqual((nul["fault"]["message"], nul["fault"]["line"]),
                         ("the file holds a NUL byte", 2))
        self.assertEqual((latin["fault"]["message"], latin["fault"]["line"]),
                         ("the file is not UTF-8: byte 0xff", 2))

    def test_declared_encodings_boms_and_carriage_returns_are_read(self):
        entries = compile_files(
            ("a.py", b"# coding: latin-1\nx = '\xe9'\n"),
            ("b.py", b"\xef\xbb\xbfx = 1\r\ny = 2\r\n"),
            ("c.py", b""),
            ("d.py", b"# coding: no-such\n"))
        self.assertEqual([entry["fault"] is None for entry in entries], [True, True, True, False])

    def test_warnings_are_kept_quiet(self):
        source = b'def f(): return 1 is 1\n"\\d" is 1\n'
        for request in ({"kind": "compile", "files": [("a.py", source)], "forbid": []},
                        {"kind": "examine", "files": [("a.py", source)]}):
            with self.subTest(request["kind"]):
                self.assertEqual(run(request).err, "")
        err = run(session_request("""
            import warnings
            warnings.warn("of the submission")
            compile("1 is 1", "its own", "eval")
            1 is 2
            """, ["1"], compile=[])).err
        self.assertIn("of the submission", err)
        self.assertEqual(err.count("SyntaxWarning"), 1)

    def test_depths_that_the_compiler_refuses_are_faults(self):
        for source in ("(" * 5000 + ")" * 5000, "-" * 100000 + "1", "x = " + "[" * 150 + "]" * 150,
                       "if 1:\n" + "".join(" " * i + "if 1:\n" for i in range(1, 150))):
            reply = run({"kind": "compile", "files": [("a.py", source.encode())], "forbid": []})
            if os.WIFSIGNALED(reply.status):
                continue  # some versions overflow the C stack: the host sees the signal
            ((kind, (entry,)),) = read_frames(reply.frames)
            self.assertEqual(kind, "COMPILED")
            if entry["code"] == b"":
                self.assertTrue(entry["fault"]["message"])

    def test_forbidden_references(self):
        source = """\
            import bisect
            from bisect import insort
            from os import system
            import os
            def f(xs):
                xs.sort()
                é = sorted(xs); os.system("")
                sorted_ = builtins.sorted
                sorted = 3
            """
        (entry,) = compile_files(
            ("a.py", source), forbid=["bisect", "sorted", "*.sort", "os.system", "eval"])
        self.assertEqual(entry["forbidden"], [
            ("bisect", 1, 1), ("bisect", 2, 1), ("os.system", 3, 1), ("*.sort", 6, 5),
            ("sorted", 7, 9), ("os.system", 7, 21), ("sorted", 8, 15)])


class Preparing(unittest.TestCase):
    def test_expressions_and_statements(self):
        first, second, third = prepare(("f(1)", None), ("x = 1", None), ("f(", None))
        self.assertTrue(first[0]["expression"])
        self.assertFalse(second[0]["expression"])
        self.assertIsNone(second[0]["fault"])
        self.assertTrue(third[0]["fault"]["message"])

    def candidates(self, want):
        return prepare(("f()", want))[0][1]

    def test_literals(self):
        for want, value in (("1", 1), ("-1.5", -1.5), ("'a'", "a"), ("[1, (2,), {3: None}]",
                            [1, (2,), {3: None}]), ("set()", set()), ("frozenset({1})",
                            frozenset({1})), ("1+2j", 1 + 2j), ("(-1-2j)", -1 - 2j),
                            ("b'x'", b"x"), ("inf", float("inf")), ("[-inf]", [float("-inf")]),
                            ("Counter({'a': 2})", collections.Counter("aa")),
                            ("deque([1], maxlen=3)", collections.deque([1], 3)),
                            ("range(0, 3)", range(3)), ("[1,\n 2]\n", [1, 2]), ("...", ...)):
            self.assertEqual(self.candidates(want), [(0, value)], want)
        (_, nan), = self.candidates("nan")
        self.assertNotEqual(nan, nan)

    def test_library_values(self):
        for want in ("datetime.date(2024, 2, 29)", "Decimal('1.50')", "Fraction(1, 2)",
                     "datetime.datetime(2024, 1, 2, 3, 4, tzinfo=datetime.timezone.utc)",
                     "OrderedDict([('a', 1)])", "defaultdict(int, {'a': 1})", "PosixPath('a/b')",
                     "UUID('12345678-1234-5678-1234-567812345678')", "bytearray(b'x')"):
            self.assertEqual(len(self.candidates(want)), 1, want)

    def test_texts_are_no_literals(self):
        for want in ("<Stack: 3>", "hello", "Stack(1)", "f'{1}'", "'a' * 3", "1 if 2 else 3",
                     "datetime.date(2024, 2, 31)", "open('x')", "{**{}}", "  5", "__import__('os')",
                     "datetime.date.today()", "{[]: 1}", "int"):
            self.assertEqual(self.candidates(want), [], want)

    def test_printed_lines_come_first(self):
        self.assertEqual(self.candidates("hello\n5\n[1]"), [(2, [1])])
        self.assertEqual(self.candidates("5\n6"), [(1, 6)])
        self.assertEqual(self.candidates("[1,\n2]"), [(0, [1, 2])])
        self.assertEqual(self.candidates(""), [])

    def test_tracebacks(self):
        head = "Traceback (most recent call last):\n"
        for want, exception in (
            (head + "TypeError", (0, "TypeError", None)),
            (head + "  ...\nValueError: no\nway", (0, "ValueError", "no\nway")),
            ("out\n" + head + "    File x\njson.JSONDecodeError: a: b",
             (1, "json.JSONDecodeError", "a: b")),
            (head + "TypeError: ", (0, "TypeError", None)),
        ):
            entry = prepare(("f()", want))[0]
            self.assertEqual(entry[0]["exception"], exception)
            self.assertEqual(entry[1], [])


def inspect(files=(), sessions=()):
    request = {"kind": "inspect", "files": list(files), "sessions": list(sessions)}
    ((kind, (inspected_files, inspected_sessions)),) = frames_of(request)
    assert kind == "INSPECTED"
    return inspected_files, inspected_sessions


class Inspecting(unittest.TestCase):
    def prompt(self, source, has_want=False, known=("double",)):
        return inspect(sessions=[(list(known), [(source, has_want)])])[1][0][0]

    def uses(self, source):
        return [(name, later) for name, _, _, later in self.prompt(source)["uses"]]

    def test_files_are_compiled_and_not_run(self):
        files, _ = inspect([
            ("a.py", b"import os\nos._exit(9)\n", False),
            ("b.py", b"def f(:\n    pass\n", False),
            ("c.py", b"return 1\n", False),
            ("d.py", b"x = 1\0\n", False),
        ])
        self.assertEqual([file["fault"] is None for file in files], [True, False, False, False])
        self.assertEqual((files[1]["fault"]["line"], files[2]["fault"]["line"]), (1, 1))
        self.assertEqual([file["names"] for file in files], [None] * 4)

    def test_names_that_a_file_binds(self):
        def names(text):
            return inspect([("a.py", text, True)])[0][0]["names"]

        text = b"import os.path\nif 1:\n    def f(): y = 1\nclass C: z = 1\na, b = 1, 2\n"
        self.assertEqual(set(names(text)), {"os", "f", "C", "a", "b"})
        self.assertEqual(names(b"def f():\n    global g\n    g = 1\n"), ["f", "g"])
        for unsure in (b"from os import *\n", b"globals()['f'] = 1\n", b"exec('f = 1')\n",
                       b"def __getattr__(name): pass\n", b"vars().update(f=1)\n"):
            self.assertIsNone(names(unsure), unsure)

    def test_names_that_nothing_defines(self):
        self.assertEqual(self.uses("double(len([1]))"), [])
        self.assertEqual(self.uses("dubble(x)"), [("dubble", False), ("x", False)])
        self.assertEqual(self.uses("y = [z + w for z in double(2)]"),
                         self.uses("y = [q + w for q in double(2)]"))
        self.assertEqual(self.uses("def f(a, *b):\n    return a, b, c, __name__"), [("c", True)])
        self.assertEqual(self.uses("x.double.undefined"), [("x", False)])
        self.assertEqual(self.uses("for i in range(3): print(i)"), [])
        self.assertEqual(self.uses("try:\n    gone\nexcept NameError:\n    print(1)"), [])

    def test_places_of_names(self):
        prompt = self.prompt("for i in (1, 2):\n    print('\u00e4', dubble(i), dubble(2))")
        self.assertEqual(prompt["uses"], [("dubble", 2, 17, False)])

    def test_what_prompts_bind(self):
        self.assertEqual(self.prompt("import os, re as r")["binds"], ["os", "r"])
        self.assertEqual(self.prompt("def f():\n    global g\n    g = 1")["binds"], ["f", "g"])
        self.assertFalse(self.prompt("x = 1")["open"])
        self.assertTrue(self.prompt("from math import *")["open"])
        self.assertTrue(self.prompt("exec('x = 1')")["open"])

    def test_statements_that_show_nothing(self):
        for source in ("x = 4", "x = [1, y]", "def f(): return double(2)", "x: int = 4", "pass"):
            self.assertTrue(self.prompt(source, True)["idle"], source)
            self.assertFalse(self.prompt(source, False)["idle"], source)
        for source in ("x = double(2)", "double(2)", "x", "x = y.z", "x = y[0]", "x += 1",
                       "import this", "@double\ndef f(): pass", "def f(a=double(2)): pass",
                       "class C: print(1)", "x = f'{y}'", "del x"):
            self.assertFalse(self.prompt(source, True)["idle"], source)

    def test_what_is_no_python_is_left_to_others(self):
        self.assertIsNone(self.prompt("double("))


class Sessions(unittest.TestCase):
    def test_modules_that_come_without_code_are_compiled_first(self):
        def frames(source, forbid=()):
            request = session_request("", ["f()"], ["f"], compile=list(forbid))
            request["modules"] = [{"name": "sub", "file": "sub.py", "source": source, "code": b""}]
            return read_frames(run(request).frames)

        kinds = [kind for kind, _ in frames(b"def f(): return 1\n")]
        self.assertEqual(kinds, ["COMPILED", "LOADED", "RESULT", "DONE"])
        # What may not run does not.
        self.assertEqual([kind for kind, _ in frames(b"def f(:\n")], ["COMPILED"])
        ((kind, files),) = frames(b"def f(): return eval('1')\n", ["eval"])
        self.assertEqual(kind, "COMPILED")
        self.assertEqual(files[0]["forbidden"], [("eval", 1, 17)])

    def test_values_statements_prints_and_exceptions(self):
        source = """\
            import sys
            def f(x):
                print("called", x)
                print("err", file=sys.stderr)
                return x * 2
            """
        results, reply = session(source, "f(2)", "y = f(3)", "y + 1", "f(None)",
                                 "for i in range(2): i", "f(4)", entry=["f"])
        self.assertEqual([result[3] for result in results],
                         ["value", "nothing", "value", "exception", "nothing", "value"])
        self.assertEqual([results[0][4], results[2][4], results[5][4]], [4, 7, 8])
        self.assertEqual(reply.out, "called 2\ncalled 3\ncalled None\n0\n1\ncalled 4\n")
        self.assertEqual([result[1] for result in results], [9, 18, 18, 30, 34, 43])
        self.assertEqual(results[-1][2], len(reply.err))
        self.assertEqual(reply.status, 0)

    def test_ints_in_a_row_are_read_as_any_values_are(self):
        many = [*range(-3, 3_000), -2**63, 2**63 - 1]
        for value in (many, tuple(many), [*many, "x"], [1.5, *many], [True] * 9, [many, [2**70] * 9]):
            self.assertEqual(repr(TOOLS["decode"](TOOLS["encode"](value))), repr(value))
        cut = TOOLS["encode"](many)[:-1]
        self.assertRaises(ValueError, TOOLS["decode"], cut)

    def test_the_namespace_holds_entry_names_and_given_values_only(self):
        given = [("xs", [1, (2, "é")]), ("d", {"k": {1.5}})]
        results, _ = session("def f(): pass\nhidden = 1\n", "sorted(globals())", "__name__", "xs",
                             "d", entry=["f"], given=given)
        names = [name for name in results[0][4] if not name.startswith("__")]
        self.assertEqual(names, ["d", "f", "xs"])
        self.assertEqual([result[4] for result in results[1:]],
                         ["__main__", [1, (2, "é")], {"k": {1.5}}])

    def test_the_module_is_real(self):
        source = """\
            import pickle, sys, helper
            class C:
                def __init__(self): self.x = 1
            def f():
                import inspect, typing
                module = sys.modules["sub"]
                again = pickle.loads(pickle.dumps(C()))
                return (module.__file__.endswith("/sub.py"), module.__spec__.name, again.x,
                        __name__, inspect.getsource(helper.twice), helper.twice(4))
            """
        more = [("helper.py", "def twice(x):\n    return 2 * x\n")]
        self.assertEqual(value_of(source, more=more),
                         (True, "sub", 1, "sub", "def twice(x):\n    return 2 * x\n", 8))

    def test_a_module_may_have_the_name_of_one_of_the_library(self):
        source = "import heapq\ndef f(): return heapq.mine\n"
        self.assertEqual(value_of(source, more=[("heapq.py", "mine = 7\n")]), 7)

    def test_failing_and_incomplete_modules(self):
        request = session_request("print('x')\n1/0\n", ["1"])
        (frame,) = frames_of(request)
        self.assertEqual(frame[0], "LOAD_FAILED")
        self.assertEqual(frame[1][0], 2)
        self.assertEqual(frame[1][2][0]["type"], "ZeroDivisionError")
        request = session_request("def a(): pass\nb = 1\n", ["1"], ["a", "c", "d"])
        (frame,) = frames_of(request)
        self.assertEqual(frame, ("MISSING", (0, 0, ["c", "d"], ["a", "b"])))

    def test_base_exceptions_are_outcomes(self):
        results, _ = session("import sys", "exit(3)", "raise KeyboardInterrupt", "1", "quit",
                             repr=True)
        self.assertEqual([result[4][0]["type"] for result in results[:2]],
                         ["SystemExit", "KeyboardInterrupt"])
        self.assertEqual(results[2][4], 1)
        self.assertEqual(results[3][5][2], "Use quit() or Ctrl-D (i.e. EOF) to exit")
        (frame,) = frames_of(session_request("import sys; sys.exit()", ["1"]))
        self.assertEqual((frame[0], frame[1][2][0]["type"]), ("LOAD_FAILED", "SystemExit"))

    def test_os_exit_leaves_no_end(self):
        reply = run(session_request("import os\nos._exit(0)", ["1"]))
        self.assertEqual((reply.frames, reply.status), (b"", 0))

    def test_a_replaced_stdout_is_flushed_and_left_alone(self):
        source = """\
            import sys, io
            def f():
                sys.stdout = io.StringIO()
                print("into the void")
            def g():
                sys.stdout = None
            """
        results, reply = session(source, "f()", "g()", "1", entry=["f", "g"])
        self.assertEqual(reply.out, "")
        self.assertEqual(results[2][4], 1)

    def test_closed_descriptors_are_survived(self):
        results, _ = session("import os", "__import__('os').close(1)", "__import__('os').close(2)",
                             "1")
        self.assertEqual(results[2][4], 1)

    def test_repr_texts(self):
        source = """\
            class C:
                def __repr__(self): return "C!"
            class Bad:
                def __repr__(self): raise ValueError
            class Long:
                def __repr__(self): return "x" * 5000
            """
        results, _ = session(source, "C()", "Bad()", "Long()", "[1]",
                             entry=["C", "Bad", "Long"], repr=True)
        self.assertEqual(results[0][5], ("sub", "C", "C!", 0))
        self.assertEqual(results[1][5], ("sub", "Bad", "__repr__ raised ValueError", 1))
        self.assertEqual(results[2][5], ("sub", "Long", "x" * 4096, 2))
        self.assertEqual(results[3][5], ("builtins", "list", "[1]", 0))

    def test_what_a_prompt_deletes_is_gone(self):
        source = """\
            import weakref
            class C: pass
            def make():
                global ref
                c = C(); ref = weakref.ref(c)
                return c
            def alive(): return ref() is not None
            """
        results, _ = session(source, "make()", "alive()", "c = make()", "alive()", "del c",
                             "alive()", entry=["make", "alive"])
        self.assertEqual([results[i][4] for i in (1, 3, 5)], [False, True, False])

    def test_requests_that_make_no_sense_are_refused(self):
        (frame,) = frames_of({"kind": "dance"})
        self.assertEqual(frame, ("REFUSED", "KeyError: 'dance'"))
        request = session_request("", ["1"])
        request["given"] = [("x", b"O")]
        self.assertEqual(frames_of(request)[0][0], "REFUSED")

    def test_a_limit_dumps_the_place(self):
        source = """\
            import os, signal
            def f():
                os.kill(os.getpid(), signal.SIGUSR2)
            """
        reply = run(session_request(source, ["1", "f()"], ["f"]))
        self.assertEqual([kind for kind, _ in read_frames(reply.frames)], ["LOADED", "RESULT"])
        self.assertEqual(os.WTERMSIG(reply.status), 12)
        self.assertIn('sub.py", line 3 in f', reply.trace)
        self.assertIn('"<prompt 2>", line 1', reply.trace)

    def test_a_long_computation_is_sampled(self):
        source = """\
            import time
            def f():
                while time.process_time() < 0.6:
                    pass
            """
        reply = run(session_request(source, ["1", "f()"], ["f"]))
        self.assertEqual(read_frames(reply.frames)[-1][0], "DONE")
        self.assertIn('sub.py", line 3 in f', reply.trace)
        self.assertEqual(run(session_request("def f(): pass", ["f()"], ["f"])).trace, "")


class Lies(unittest.TestCase):
    """What foreign objects say of themselves changes nothing."""

    def test_subclasses_are_objects(self):
        for base, value in (("int", "3"), ("str", "'a'"), ("list", "[1]"), ("dict", "{1: 2}"),
                            ("float", "1.0"), ("tuple", "(1,)"), ("set", "{1}"), ("bytes", "b'a'")):
            source = """\
                class Liar({0}):
                    __class__ = {0}
                    def __eq__(self, other): return True
                    def __ne__(self, other): return False
                    def __hash__(self): return 0
                    def __repr__(self): return "{1}"
                def f(): return [Liar({1})]
                """.format(base, value.replace('"', "'"))
            (found,) = value_of(source)
            self.assertEqual(found, Object("sub", "Liar", 0, value.replace('"', "'")))

    def test_a_metaclass_that_claims_to_be_int(self):
        source = """\
            class Meta(type):
                def __eq__(cls, other): return True
                def __hash__(cls): return hash(int)
                def __instancecheck__(cls, other): return True
                __name__ = property(lambda cls: "int")
            class C(metaclass=Meta):
                def __repr__(self): return "5"
            C.__module__ = "builtins"
            def f(): return C()
            """
        self.assertEqual(value_of(source), Object("builtins", "C", 0, "5"))

    def test_contents_are_read_beneath_overridden_methods(self):
        source = """\
            import collections
            class P(collections.namedtuple("P", "x y")):
                def __iter__(self): return iter((9, 9))
                def __getitem__(self, i): return 9
                def __len__(self): return 7
            def f(): return P(1, 2)
            """
        self.assertEqual(value_of(source), Fields("sub", "P", [("x", 1), ("y", 2)]))

    def test_patched_builtins(self):
        source = """\
            import builtins, sys
            def lie(*args, **kwargs): return 42
            def f():
                for name in list(vars(builtins)):
                    if name != "__import__": setattr(builtins, name, lie)
                return {"a": (1, 2.5, [True, {3}])}
            """
        self.assertEqual(value_of(source), {"a": (1, 2.5, [True, {3}])})

    def test_lying_names_and_reprs(self):
        source = """\
            class Text(str):
                def __len__(self): return 0
                def __getitem__(self, i): return "lie"
            class A:
                __module__ = 5
                def __repr__(self): return Text("true")
            class B:
                def __repr__(self): return 7
            class C:
                __slots__ = ("_fields",)
                __dataclass_fields__ = {"x": 1}
                def __repr__(self): raise SystemExit
            def f(): return A(), B(), C()
            """
        self.assertEqual(value_of(source), (
            Object("?", "A", 0, "true"), Object("sub", "B", 1, "__repr__ raised TypeError"),
            Object("sub", "C", 1, "__repr__ raised SystemExit")))

    def test_a_false_library(self):
        source = """\
            import sys, types
            class Decimal:
                def __str__(self): raise KeyError
                def __repr__(self): return "Decimal('1')"
            sys.modules["decimal"] = types.SimpleNamespace(Decimal=Decimal)
            def f(): return Decimal()
            """
        self.assertEqual(value_of(source), Object("sub", "Decimal", 0, "Decimal('1')"))

    def test_changes_while_reading(self):
        source = """\
            xs = [0]
            class C:
                def __repr__(self):
                    xs.clear(); xs.extend(range(1000))
                    return "C"
            def f():
                xs[:] = [C(), 1, 2]
                return xs
            """
        self.assertEqual(value_of(source), [Object("sub", "C", 0, "C"), 1, 2])


class Bounds(unittest.TestCase):
    def test_depth_cycles_nodes_and_bytes(self):
        source = """\
            def deep():
                x = []
                for _ in range(200): x = [x]
                return x
            def knot():
                x = [1]; x.append(x); return x
            def wide(): return [0] * 2000000
            def long(): return "x" * 5000000
            def many(): return ["x" * 1000] * 5000
            def bomb():
                x = []
                for _ in range(60): x = [x, x]
                return x
            """
        names = ["deep", "knot", "wide", "long", "many", "bomb"]
        results, _ = session(source, *[name + "()" for name in names], entry=names)
        values = [result[4] for result in results]
        depth = 0
        while isinstance(values[0], list):
            values[0], depth = values[0][0], depth + 1
        self.assertEqual((depth, values[0]), (100, "truncated: nested deeper than 100"))
        self.assertEqual(values[1][0], 1)
        self.assertIs(values[1][1], values[1])
        self.assertEqual(values[2], "truncated: more than 1000000 values")
        self.assertEqual(values[3], "truncated: more bytes than allowed")
        self.assertEqual(values[4], "truncated: more bytes than allowed")
        self.assertIn(values[5], ("truncated: more bytes than allowed",
                                  "truncated: more than 1000000 values"))

    def test_what_is_made_of_many_parts_counts_as_many(self):
        source = """\
            import datetime
            def f(): return [datetime.datetime(2024, 1, 2)] * 100000
            def g(): return ["é" * 1000] * 300
            """
        results, _ = session(source, "f()", "g()", entry=["f", "g"], max_value_bytes=400000)
        self.assertEqual({result[4] for result in results}, {"truncated: more bytes than allowed"})
        results, _ = session(source, "f()", entry=["f"], max_value_bytes=1 << 30)
        self.assertEqual(len(results[0][4]), 100000)

    def test_a_low_recursion_limit_is_the_sessions_own(self):
        source = """\
            import sys
            def f():
                x = []
                for _ in range(90): x = [x]
                sys.setrecursionlimit(sys.getrecursionlimit() // 10)
                return x
            """
        results, _ = session(source, "f()", "__import__('sys').getrecursionlimit()", entry=["f"])
        self.assertIsInstance(results[0][4], list)
        self.assertLess(results[1][4], 1000)

    def test_an_endless_message_is_cut(self):
        (link,) = exception_of("def f(): raise ValueError('x' * 100000)")
        self.assertEqual(len(link["message"]), 4096)


class Exceptions(unittest.TestCase):
    def test_frames_are_the_submissions_own(self):
        source = """\
            import json
            def f():
                json.loads("[")
            """
        (link, *chain) = exception_of(source)
        self.assertEqual((link["module"], link["type"]), ("json.decoder", "JSONDecodeError"))
        self.assertIn(("builtins", "ValueError"), link["mro"])
        self.assertEqual([frame[:3] for frame in link["frames"]],
                         [("<prompt 1>", 1, "<module>"), ("sub.py", 3, "f")])
        if sys.version_info >= (3, 11):
            self.assertEqual(link["frames"][1][3:5], (5, 20))

    def test_columns_count_characters(self):
        (link,) = exception_of("def f():\n    é = 'ü'; é.nope\n")
        columns = (14, 20) if sys.version_info >= (3, 11) else (None, None)
        self.assertEqual(link["frames"][1][3:5], columns)

    def test_recursion_is_folded(self):
        (link,) = exception_of("def f(): return f()")
        self.assertEqual(link["type"], "RecursionError")
        self.assertEqual(len(link["frames"]), 2)
        self.assertGreater(link["frames"][1][5], 500)
        (link,) = exception_of("def f(n=0): return g(n)\ndef g(n):\n    return f(n + 1)\n")
        self.assertLess(len(link["frames"]), 6)
        self.assertEqual(sorted(frame[2] for frame in link["frames"][-2:]), ["f", "g"])
        # Where the depth is odd, one call is left over.
        self.assertGreater(link["frames"][-2][5], 300)

    def test_a_deep_traceback_without_a_cycle_is_cut_in_the_middle(self):
        body = "".join("def f%d(): return f%d()\n" % (n, n + 1) for n in range(100))
        (link,) = exception_of(body + "def f100(): 1 / 0\nf = f0\n")
        self.assertEqual(len(link["frames"]), 40)
        self.assertGreater(link["omitted"], 50)

    def locals_of(self, source):
        return dict(exception_of(source)[0]["locals"])

    def test_locals_of_the_frame_that_raised(self):
        self.assertEqual(
            self.locals_of(
                """\
                def f(items=(1,), *, text="a", table={"k": [1, {2}]}):
                    inner = lambda: items
                    total = 0
                    return g(total)
                def g(n):
                    empty, big = [], list(range(100))
                    return 1 / n
                """
            ),
            {"n": "0", "empty": "[]",
             "big": "[" + ", ".join(map(str, range(12))) + ", …]"},
        )
        self.assertEqual(
            self.locals_of("def f(a=(1,), b='é' * 100, c=1 << 5000):\n    d = lambda: a\n    a.x"),
            {"a": "(1,)", "b": repr("é" * 60) + "…", "c": "<int of 5001 bits>"},
        )

    def test_locals_are_no_more_than_eight(self):
        names = ", ".join("v%d=%d" % (n, n) for n in range(20))
        self.assertEqual(len(self.locals_of("def f(%s): 1 / 0" % names)), 8)

    def test_foreign_objects_are_not_asked_what_they_are(self):
        source = """\
            class Liar:
                def __init__(self): self.size = 3
                def __repr__(self): raise SystemExit
                def __getattribute__(self, name): raise SystemExit
                def __hash__(self): return 1
                def __eq__(self, other): raise SystemExit
            class Text(str):
                def __repr__(self): raise SystemExit
            class Slots: __slots__ = ()
            def f():
                liar, text, slots = Liar(), Text("x"), Slots()
                table = {liar: [liar]}
                1 / 0
            """
        self.assertEqual(
            self.locals_of(source),
            {"liar": "<Liar size=3>", "text": "<Text>", "slots": "<Slots>",
             "table": "{<Liar size=3>: [<Liar>]}"},
        )

    def test_a_module_has_no_locals(self):
        self.assertEqual(exception_of("def f(): exec('1 / 0')")[0]["locals"], [])

    def test_chains(self):
        source = """\
            def f():
                try:
                    1 / 0
                except ZeroDivisionError as error:
                    try:
                        raise ValueError("second") from error
                    except ValueError:
                        raise KeyError("third")
            def g():
                try:
                    1 / 0
                except ZeroDivisionError:
                    raise ValueError("alone") from None
            """
        chain = exception_of(source)
        self.assertEqual([(link["relation"], link["type"]) for link in chain],
                         [("", "KeyError"), ("context", "ValueError"),
                          ("cause", "ZeroDivisionError")])
        (result,), _ = session(source, "g()", entry=["g"])
        self.assertEqual(len(result[4]), 1)

    def test_endless_chains_end(self):
        source = """\
            def f():
                a, b = ValueError("a"), ValueError("b")
                a.__cause__, b.__cause__ = b, a
                raise a
            """
        self.assertEqual(len(exception_of(source)), 2)

    def test_messages_that_fail(self):
        source = """\
            class Bad(Exception):
                def __str__(self): raise TypeError
            def f(): raise Bad
            """
        (link,) = exception_of(source)
        self.assertEqual((link["message"], link["note"]), ("", "__str__ raised TypeError"))

    def test_syntax_errors_have_a_place(self):
        (link,) = exception_of("def f(): eval('1 +')")
        self.assertEqual(link["syntax"]["line"], 1)
        self.assertTrue(link["syntax"]["message"])


class Examining(unittest.TestCase):
    def notes(self, source):
        files = [("sub.py", textwrap.dedent(source).encode())]
        ((name, (notes,)),) = frames_of({"kind": "examine", "files": files})
        self.assertEqual(name, "EXAMINED")
        return notes

    def test_functions_that_can_end_without_return(self):
        self.assertEqual(
            self.notes(
                """\
                def first(items):
                    for item in items:
                        if item:
                            return item

                def sign(n):
                    if n > 0:
                        return 1
                    elif n < 0:
                        return -1

                def nothing(n):
                    n + 1

                def fine(n):
                    while True:
                        if n:
                            return n

                def also(n):
                    try:
                        return 1 / n
                    except ZeroDivisionError:
                        raise ValueError
                    finally:
                        print(n)

                def both(n):
                    if n:
                        return 1
                    else:
                        return 2

                def lazy(n):
                    yield n

                def quiet(n):
                    try:
                        return int(n)
                    except ValueError:
                        print("no")
                """
            ),
            [("falls_through", "first", 2, ""), ("falls_through", "sign", 9, ""),
             ("no_return", "nothing", 12, ""), ("falls_through", "quiet", 41, "")],
        )

    def test_results_that_are_none_or_thrown_away(self):
        self.assertEqual(
            self.notes(
                """\
                def ordered(items):
                    return items.sort()

                def count(n):
                    if n == 0:
                        return 0
                    count(n - 1)
                """
            ),
            [("always_none", "ordered", 2, "sort"), ("dropped_result", "count", 7, ""),
             ("falls_through", "count", 7, "")],
        )

    def test_defaults_that_calls_share(self):
        self.assertEqual(
            self.notes("def f(a, b=[], *, c=dict(), d=()):\n    return b\n"),
            [("shared_default", "f", 1, "[]"), ("shared_default", "f", 1, "dict()")],
        )

    def test_iterators_that_are_gone_through_twice(self):
        self.assertEqual(
            self.notes(
                """\
                def mean(values):
                    squares = (v * v for v in values)
                    return sum(squares) / len(list(squares))

                def spread(values):
                    return max(values) - min(values)

                def fine(values):
                    values = list(values)
                    return max(values) - min(values)
                """
            ),
            [("used_up", "mean", 3, "squares"), ("used_up_parameter", "spread", 6, "values")],
        )

    def test_a_text_that_cannot_be_read_has_no_notes(self):
        self.assertEqual(self.notes("def f(:"), [])
        self.assertEqual(self.notes("x = " + "(" * 5000 + ")" * 5000), [])


class Programs(unittest.TestCase):
    def test_arguments_input_files_and_environment(self):
        source = """\
            import os, sys
            print(sys.argv, __name__, os.environ["GREETING"], os.environ.get("HOME"))
            print(open("data/in.txt").read(), sys.stdin.read(), os.getcwd() == sys.path[0])
            open("out.txt", "w").write("left open")
            """
        reply = program(source, [b"-n", b"\xff"], b"typed\r\n", [(b"data/in.txt", b"in")],
                        [(b"GREETING", b"hi")])
        lines = reply.out.split("\n")
        self.assertTrue(lines[0].startswith("['prog.py', '-n', '\\udcff'] __main__ hi "), lines)
        self.assertEqual(lines[1:3], ["in typed\r", " True"])
        self.assertEqual(reply.files["data/in.txt"], b"in")
        self.assertEqual(reply.files["out.txt"], b"left open")
        self.assertEqual(sorted(reply.files), ["data/in.txt", "out.txt", "prog.py"])
        self.assertEqual(read_frames(reply.frames), [("EXITED", 0)])

    def test_descriptor_0_is_the_input(self):
        reply = program("import os\nprint(os.read(0, 9))", stdin=b"abc")
        self.assertEqual(reply.out, "b'abc'\n")
        reply = program("print(repr(input()))")
        self.assertIn("EOFError", reply.err)

    def test_an_exception_is_printed_as_by_python(self):
        reply = program("def f():\n    1/0\nf()\n")
        lines = reply.err.split("\n")
        self.assertEqual(lines[0], "Traceback (most recent call last):")
        self.assertTrue(lines[1].endswith('prog.py", line 3, in <module>'), lines)
        self.assertEqual(lines[-2], "ZeroDivisionError: division by zero")
        self.assertNotIn("harness", reply.err)
        (kind, chain), ended = read_frames(reply.frames)
        self.assertEqual((kind, chain[0]["type"], ended), ("EXCEPTION", "ZeroDivisionError",
                                                           ("EXITED", 1)))
        self.assertEqual(os.WEXITSTATUS(reply.status), 1)

    def test_ways_to_exit(self):
        for source, status, err in (
            ("raise SystemExit", 0, ""), ("raise SystemExit(3)", 3, ""), ("exit(256 + 7)", 7, ""),
            ("import sys; sys.exit('no')", 1, "no\n"), ("exit(True)", 1, ""), ("exit(-1)", 255, ""),
            ("exit(2.5)", 1, "2.5\n"),
        ):
            reply = program(source)
            self.assertEqual((os.WEXITSTATUS(reply.status), reply.err), (status, err), source)
            self.assertEqual(read_frames(reply.frames), [("EXITED", status)])
        self.assertEqual(os.WEXITSTATUS(program("raise KeyboardInterrupt").status), 130)

    def test_the_end_is_cpythons(self):
        source = """\
            import atexit, threading, time
            class C:
                def __del__(self): print("deleted")
            c = C()
            atexit.register(print, "at exit")
            threading.Thread(target=lambda: (time.sleep(0.05), print("thread"))).start()
            print("main", end=" ")
            """
        self.assertEqual(program(source).out, "main thread\nat exit\ndeleted\n")

    def test_an_excepthook_is_called(self):
        reply = program("import sys\nsys.excepthook = lambda *a: print(a[0].__name__)\n1/0\n")
        self.assertEqual((reply.out, reply.err), ("ZeroDivisionError\n", ""))

    def test_a_full_stdout_is_an_error(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full")
        reply = program("import os\nos.dup2(os.open('/dev/full', 1), 1)\nprint('x')\n")
        self.assertEqual(os.WEXITSTATUS(reply.status), 120)

    def test_main_is_importable(self):
        reply = program("import __main__, pickle\nclass C: pass\n"
                        "print(__main__.C is C, type(pickle.loads(pickle.dumps(C()))) is C)\n")
        self.assertEqual(reply.out, "True True\n")


class SiteBuiltins(unittest.TestCase):
    def test_they_are_there(self):
        results, _ = session("", "repr(exit)", "repr(license)[:4]", "callable(help)",
                             "'Python' in repr(copyright)")
        self.assertEqual(results[0][4], "Use exit() or Ctrl-D (i.e. EOF) to exit")
        self.assertEqual([result[4] for result in results[1:]], ["Type", True, True])


if __name__ == "__main__":
    unittest.main()
