"""The requests that run the exercise's own Python: `give` and `check`, and what sessions get of it.

usage: oracle_test.py HARNESS [unittest's arguments]
"""

import textwrap
import unittest
import unittest.mock

from harness_test import TOOLS, compile_files, frames_of, run, session_request

encode = TOOLS["encode"]


def source(text):
    return None if text is None else textwrap.dedent(text).encode()


def give(*cases, oracle=None, fixtures=None, checkers=()):
    """The frames that answer; each case is a list of (name, expression), remote with counters."""
    bindings = [[(*binding, None)[:3] for binding in case] for case in cases]
    return frames_of({"kind": "give", "oracle": source(oracle), "fixtures": source(fixtures),
                      "checkers": list(checkers), "cases": bindings})


def given(*cases, **options):
    return [payload for name, payload in give(*cases, **options) if name == "GIVEN"]


def check(oracle, results=(None,), checker="judge", raw=False, **options):
    """The payload of CHECKED, or the frames if that did not come."""
    text = source(oracle)
    code = give(oracle=oracle)[0][1][0]["code"]
    request = {"kind": "check", "source": text, "code": code, "checker": checker,
               "given": [(name, encode(value)) for name, value in options.get("given", ())],
               "texts": [(name, value) for name, value in options.get("texts", ())],
               "exit": options.get("exit"), "result": options.get("result", 0),
               "results": list(results) if raw else [encode(value) for value in results]}
    frames = frames_of(request)
    return frames[-1][1] if frames[-1][0] == "CHECKED" else frames


class Giving(unittest.TestCase):
    def test_values_see_the_oracle_and_the_names_before_them(self):
        oracle = """
            def squares(n):
                return [i * i for i in range(n)]
            """
        self.assertEqual(given([("xs", "squares(4)"), ("last", "xs[-1]")], [("xs", "(1,)")],
                               oracle=oracle),
                         [(0, 0, "value", [0, 1, 4, 9]), (0, 1, "value", 9), (1, 0, "value", (1,))])

    def test_names_of_one_case_are_unknown_to_the_next(self):
        answers = given([("xs", "[1]")], [("ys", "xs")])
        self.assertEqual(answers[1][:3], (1, 0, "exception"))
        self.assertEqual(answers[1][3][0]["type"], "NameError")

    def test_a_case_ends_with_its_first_failure(self):
        answers = given([("a", "1 +"), ("b", "2")], [("c", "3")])
        self.assertEqual([answer[:3] for answer in answers], [(0, 0, "fault"), (1, 0, "value")])

    def test_the_traceback_shows_the_line_of_the_oracle(self):
        answers = given([("xs", "broken(0)")], oracle="def broken(n):\n    return 1 / n\n")
        frames = answers[0][3][0]["frames"]
        self.assertEqual([frame[:3] for frame in frames],
                         [("<given xs>", 1, "<module>"), ("oracle.py", 2, "broken")])

    def test_what_a_session_could_not_get_is_refused(self):
        oracle = "class Node:\n    pass\n"
        self.assertEqual(given([("x", "Node()")], oracle=oracle)[0][2], "unfit")
        self.assertEqual(given([("x", "[open]")])[0][2], "unfit")

    def test_remote_objects_are_described_and_can_be_used_by_what_follows(self):
        oracle = """
            class Tape:
                def __init__(self): self.reads, self.name = 0, "tape"
                def __getitem__(self, place):
                    self.reads += 1
                    return place * 2
                def rewind(self): pass
                def _oil(self): pass
                @property
                def length(self): return 9
            class Listed:
                __remote__ = ["count", "bump"]
                def __init__(self): self.count = 0
                def bump(self): pass
                def other(self): pass
            """
        answers = given([("tape", "Tape()", ["reads", "name", "writes"]), ("x", "tape[4]")],
                        [("listed", "Listed()", [])], oracle=oracle)
        self.assertEqual(answers[0][2:], ("remote", (
            ("oracle.Tape", ["__getitem__"], ["rewind"], ["length"], []),
            [("name", "is no number"), ("writes", "is not there")])))
        self.assertEqual(answers[1][2:], ("value", 8))
        self.assertEqual(answers[2][3][0], ("oracle.Listed", [], ["bump"], ["count"], []))

    def test_multi_line_expressions(self):
        self.assertEqual(given([("xs", "[\n  1,\n  2,\n]\n")])[0][3], [1, 2])

    def test_an_oracle_that_does_not_load_is_the_last_word(self):
        frames = give([("x", "1")], oracle="1 / 0")
        self.assertEqual([name for name, _ in frames], ["ORACLE"])
        self.assertEqual(frames[0][1][0]["exception"][0]["type"], "ZeroDivisionError")
        frames = give([("x", "1")], oracle="def")
        self.assertEqual([name for name, _ in frames], ["ORACLE"])
        self.assertEqual(frames[0][1][0]["fault"]["line"], 1)

    def test_fixtures_are_tried_behind_the_values(self):
        frames = give([("x", "1")], fixtures="import oracle_is_not_here")
        self.assertEqual([name for name, _ in frames], ["ORACLE", "GIVEN", "FIXTURES"])
        self.assertEqual(frames[2][1]["exception"][0]["type"], "ModuleNotFoundError")

    def test_checkers_are_looked_for(self):
        oracle = """
            def fine(xs, result, limit=3): pass
            def asks_too_much(ys): pass
            def any_number(*results): pass
            not_a_function = 3
            """
        names = ["fine", "asks_too_much", "any_number", "not_a_function", "absent"]
        faults = give(oracle=oracle, checkers=[(name, ["xs", "result"]) for name in names])[0][1][1]
        self.assertIsNone(faults[0])
        self.assertEqual(faults[1], "takes `ys`; there are xs, result")
        self.assertIn("any number", faults[2])
        self.assertEqual(faults[3:], ["is not a function", "is not defined in oracle.py"])


class Checking(unittest.TestCase):
    def test_what_there_is_no_memory_for_is_not_the_checkers_fault(self):
        with unittest.mock.patch.object(TOOLS["SubmissionReader"], "text", side_effect=MemoryError):
            with self.assertRaises(TOOLS["Unreadable"]):
                TOOLS["read_submitted"](b"P" + bytes(8))

    def test_right(self):
        self.assertEqual(check("def judge(result):\n    return result == 7", [7]), ("right", "", None))
        self.assertEqual(check("def judge(result):\n    pass", [7]), ("right", "", None))

    def test_wrong_with_and_without_a_reason(self):
        self.assertEqual(check("def judge():\n    return 'no'"), ("wrong", "no", None))
        self.assertEqual(check("def judge():\n    return False"), ("wrong", "", None))
        self.assertEqual(check("def judge():\n    assert False, 'not sorted'"),
                         ("wrong", "not sorted", None))

    def test_faults_of_the_checker_are_its_own(self):
        kind, _, exception = check("def judge(result):\n    return result.nothing", [7])
        self.assertEqual((kind, exception[0]["type"]), ("failed", "AttributeError"))
        self.assertEqual(exception[0]["frames"][0][:3], ("oracle.py", 2, "judge"))
        self.assertEqual(check("def judge():\n    return 1")[0], "failed")
        self.assertEqual(check("def judge():\n    return ''")[0], "failed")

    def test_exit_in_a_checker_is_a_fault(self):
        self.assertEqual(check("def judge():\n    raise SystemExit(0)")[0], "failed")

    def test_arguments(self):
        oracle = """
            def judge(xs, result, results, printed):
                return repr((xs, result, results, printed))
            """
        self.assertEqual(check(oracle, [1, "two"], result=1, given=[("xs", [3])],
                               texts=[("printed", b"caf\xc3\xa9\n\xff")])[1],
                         repr(([3], "two", [1, "two"], "caf\u00e9\n\udcff")))
        self.assertEqual(check("def judge(stdout, exit):\n    return repr((stdout, exit))", [],
                               texts=[("stdout", b"x"), ("stderr", b"")], exit=3)[1], "('x', 3)")

    def test_what_is_given_to_a_checker_is_its_own(self):
        oracle = "def judge(xs, result):\n    xs.clear()\n    return repr(result)"
        self.assertEqual(check(oracle, [[1]], given=[("xs", [1])])[1], "[1]")

    def test_foreign_objects_are_opaque(self):
        module = """
            import collections, dataclasses, enum
            class Node:
                def __init__(self): self.secret = 1
                def __repr__(self): return "node!"
                def __eq__(self, other): return True
            Pair = collections.namedtuple("Pair", "a b")
            @dataclasses.dataclass
            class Point:
                x: int
            Colour = enum.Enum("Colour", "RED")
            """
        oracle = """
            def judge(result):
                node, pair, point, colour = result
                return repr((node, node.module, node.class_, hasattr(node, "secret"), node == 1,
                             pair, pair.b, point.x, colour))
            """
        request = session_request(module, ["[Node(), Pair(1, 2), Point(3), Colour.RED]"],
                                  ["Node", "Pair", "Point", "Colour"])
        self.assertEqual(check(oracle, [result_bytes(run(request).frames)], raw=True)[1],
                         "(node!, 'sub', 'Node', False, False, Pair(a=1, b=2), 2, 3, Colour.RED)")

    def test_bytes_that_no_value_can_have_are_the_submissions_doing(self):
        def number(value):
            return b"i" + value.to_bytes(8, "little", signed=True)

        def counted(tag, *items):
            return tag + len(items).to_bytes(4, "little") + b"".join(items)

        def text(value):
            return len(value).to_bytes(4, "little") + value

        bombs = {
            "a list in a set": counted(b"{", counted(b"[")),
            "a list as a key": b":" + (1).to_bytes(4, "little") + counted(b"[") + b"N",
            "the 99th of the 99th": b"Y" + number(1) + number(99) + number(99),
            "a decimal that is none": b"e" + text(b"ten"),
            "a path of another class": b"p" + text(b"Path") + text(b"x"),
            "a tuple that holds itself": counted(b"(", counted(b"[", b"@" + (2).to_bytes(4, "little"))),
            "a cycle that leads nowhere": b"@" + (9).to_bytes(4, "little"),
            "a zone that is none": b"Z" + text(b"nowhere") + b"NN",
            "a factory that is none": b"d" + text(b"exit") + (0).to_bytes(4, "little"),
            "an array of nonsense": b"a" + text(b"nonsense") + counted(b"(") + counted(b""),
            "fields of one name": b"P" + text(b"m") + text(b"C") + (2).to_bytes(4, "little")
                                  + text(b"a") + b"N" + text(b"a") + b"N",
            "too large": b"!" + text(b"more bytes than allowed"),
        }
        for name, data in bombs.items():
            with self.subTest(name):
                self.assertEqual(check("def judge(): pass", [data], raw=True)[0], "unreadable")


def result_bytes(frames):
    """The encoded value within the first RESULT."""
    while frames[0] != TOOLS["RESULT"]:
        frames = frames[5 + int.from_bytes(frames[1:5], "little"):]
    payload = frames[5: 5 + int.from_bytes(frames[1:5], "little")]
    decoder = TOOLS["SubmissionReader"](payload)
    decoder.take(1)
    for _ in range(decoder.count() - 2):
        decoder.value()
    start = decoder.position
    decoder.value()
    return payload[start: decoder.position]


class SessionsWithAnOracle(unittest.TestCase):
    def test_given_values_are_bound(self):
        frames = frames_of(session_request("def f(xs): return xs", ["f(xs)"], ["f"], [("xs", [1, 2])]))
        self.assertEqual(frames[1][1][4], [1, 2])

    def test_values_that_should_not_change_are_sent_at_the_end(self):
        frames = frames_of(session_request("def f(xs): xs.append(9)", ["f(xs)", "xs = 5"], ["f"],
                                           [("xs", [1]), ("ys", 2)], unchanged=["xs"]))
        self.assertEqual(frames[-2], ("KEPT", (0, [1, 9])))
        self.assertEqual(frames[-1][0], "DONE")

    def test_fixtures_are_bound_and_can_be_imported(self):
        text = b"rate = 3\n_hidden = 4\n"
        code = compile_files(("fixtures.py", text))[0]["code"]
        module = {"name": "fixtures", "file": "fixtures.py", "source": text, "code": code}
        frames = frames_of(session_request("import fixtures\ndef f(): return fixtures.rate",
                                           ["f() + rate", "_hidden"], ["f"], fixtures=[module]))
        self.assertEqual(frames[1][1][4], 6)
        self.assertEqual(frames[2][1][4][0]["type"], "NameError")


if __name__ == "__main__":
    unittest.main()
