"""Writes seed inputs for the fuzzing targets that read what the harness writes.

    make_seeds.py HARNESS VALUES FOLDER

HARNESS is the built harness.py, VALUES tests/unit/value/values.py, whose values are encoded.
FOLDER gets a folder for each target: `value`, `reply`, `trusted_reply`, `trace`, `relay`.
"""

import pathlib
import struct
import subprocess
import sys
import tempfile

(COMPILED, PREPARED, LOADED, LOAD_FAILED, MISSING, RESULT, DONE, EXCEPTION, EXITED, REFUSED, ORACLE, FIXTURES, GIVEN,
 KEPT, READ, CHECKED, TESTED, TYPECHECKED, COUNTED, DRAWN, OPERATIONS, INSPECTED, EXAMINED) = range(1, 24)
CALL, ANSWER, READY = range(1, 4)
FROM_ORACLE = 0x80

FAULT = {"message": "invalid syntax", "line": 1, "column": 2, "end_line": 1, "end_column": 3, "text": "a b"}
FAILURE = {"relation": "", "module": "builtins", "type": "ValueError", "mro": [("builtins", "ValueError")],
           "message": "no", "note": "", "frames": [("solution.py", 3, "f", 5, 9, 1)], "omitted": 0,
           "locals": [("n", "0")], "syntax": None}

WAITS = """
import faulthandler, threading, time

def wait():
    time.sleep(60)

def deep(n):
    if n: return deep(n - 1)
    faulthandler.dump_traceback(all_threads=False)
    faulthandler.dump_traceback()

threading.Thread(target=wait, daemon=True).start()
deep(3)
"""


def encodings(harness, values):
    """The encoded values of values.py, smallest first, without repetitions."""
    lines = subprocess.run([sys.executable, "-B", values, harness], check=True, text=True,
                           stdout=subprocess.PIPE).stdout.splitlines()
    found = {bytes.fromhex(line.split()[2]) for line in lines if line.startswith("value ")}
    return sorted(found, key=lambda one: (len(one), one))


def load_harness(path):
    names = {"__name__": "harness"}
    exec(compile(pathlib.Path(path).read_text(), path, "exec"), names)  # noqa: S102
    return names


def frame(kind, payload):
    return bytes((kind,)) + struct.pack("<I", len(payload)) + payload


def asked(items, kept=0, inputs=0):
    return bytes((items | kept << 3 | inputs << 5,))


def replies(encode):
    """Of processes that run a submission."""
    def result(index, kind="value", value=1, shown=None):
        return frame(RESULT, encode((index, 3, 0, kind, value, shown)))

    loaded = frame(LOADED, encode((0, 0)))
    done = frame(DONE, encode((3, 7)))
    value = result(0, value=[1, 2.5, {"a": (True, None)}], shown=("builtins", "list", "[]", 0))
    raised = frame(RESULT, encode((1, 3, 7, "exception", [FAILURE], None)))
    compiled = frame(COMPILED, encode([{"name": "a.py", "code": b"x", "fault": None, "imports": ["os"],
                                        "forbidden": [("sorted", 1, 2)]}]))
    yield asked(2) + loaded + value + raised + done
    yield asked(2) + loaded + value
    yield asked(1) + compiled + loaded + result(0) + done
    yield asked(1) + frame(LOAD_FAILED, encode((1, 2, [FAILURE, dict(FAILURE, relation="cause")])))
    yield asked(1) + frame(MISSING, encode((0, 0, ["f"], ["g", "h"])))
    yield asked(1) + frame(EXCEPTION, encode([FAILURE])) + frame(EXITED, encode(1))
    yield asked(1) + frame(REFUSED, encode("no room"))
    # Of two inputs the first has one prompt and the second two; one given value of each is kept.
    yield (asked(1, 1, 2) + loaded + result(0) + frame(KEPT, encode((0, [1]))) + result(1, "nothing", None) +
           result(2) + frame(KEPT, encode((1, {"a": 1}))) + done)
    yield (asked(0) + loaded + frame(TESTED, encode(("test_a", "passed", 0, 0, None))) +
           frame(TESTED, encode(("test_b", "failed", 3, 0, [FAILURE]))) + done)


def trusted_replies(encode):
    """Of processes that run none."""
    def file(**different):
        return dict({"name": "a.py", "code": b"x", "fault": None, "imports": ["os"], "forbidden": [("sorted", 1, 2)]},
                    **different)

    module = {"code": b"c", "fault": None, "exception": None, "imports": ["json"]}
    loaded = frame(LOADED, encode((0, 0)))
    yield asked(1) + frame(COMPILED, encode([file()]))
    yield asked(1) + frame(COMPILED, encode([file(code=b"", fault=FAULT)]))
    prompt = {"fault": None, "expression": True, "code": b"x", "exception": (0, "ValueError", None)}
    yield asked(1) + frame(PREPARED, encode([(prompt, [(0, 1), (1, "a")])]))
    inspected = {"uses": [("f", 1, 4, False)], "binds": ["x"], "open": False, "idle": True}
    yield asked(1, 1, 0) + frame(INSPECTED, encode(([{"fault": None, "names": ["f"]}], [[inspected], []])))
    yield asked(1) + frame(EXAMINED, encode([[("no return", "f", 3, "if x:")]]))
    # Two cases with one and two given values, one checker.
    yield (asked(1, 1, 2) + frame(ORACLE, encode((module, [None]))) + frame(GIVEN, encode((0, 0, "value", [1]))) +
           frame(GIVEN, encode((1, 0, "remote", (("Log", ["()"], ["add"], ["n"], []), [("n", "is not there")])))) +
           frame(GIVEN, encode((1, 1, "exception", [FAILURE]))) + frame(FIXTURES, encode(None)))
    yield asked(0) + frame(ORACLE, encode((dict(module, code=b"", fault=FAULT), [])))
    yield asked(0) + loaded + frame(READ, encode(None)) + frame(CHECKED, encode(("wrong", "why", None)))
    yield asked(0) + loaded + frame(CHECKED, encode(("failed", "", [FAILURE])))
    yield (asked(2) + loaded + frame(COUNTED, encode(([(True, 3), (False, "'many'")], None))) +
           frame(READ, encode(None)) + frame(CHECKED, encode(("right", "", None))))
    yield asked(1) + frame(LOAD_FAILED, encode((0, 0, [FAILURE])))
    yield asked(0) + frame(TYPECHECKED, encode([("a.py", 3, 5, "error", "Incompatible types")]))
    # One prompt of the case's own and an operation; one given name.
    operation = {"source": "x.add(1)", "code": b"c", "expression": True, "repr": False}
    yield (asked(1, 1) + frame(DRAWN, encode((0, [1, 9], [0, 1], [5]))) + frame(OPERATIONS, encode([operation])) +
           loaded + b"".join(frame(RESULT, encode((index, 0, 0, "value", 1, None))) for index in range(2)) +
           frame(DONE, encode((0, 0))))
    yield asked(1, 1) + frame(GIVEN, encode((0, 0, "unfit", "no such value")))


def traces():
    """What faulthandler writes of a program's threads."""
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "solution.py")
        program.write_text(WAITS)
        dump = subprocess.run([sys.executable, "-B", program], check=True, stderr=subprocess.PIPE).stderr
    dump = dump.replace(folder.encode(), b"/box")
    yield dump
    yield dump * 3 + dump[:200]


def conversations(encode):
    """What a case and an oracle say on their links, in pieces."""
    def link_frame(kind, number, payload):
        return frame(kind, struct.pack("<I", number) + payload)

    def pieces(data, end=0):
        parts = [data[at:at + 100] for at in range(0, len(data), 100)]
        return b"".join(bytes((end | len(part),)) + part for part in parts)

    def call(number):
        return link_frame(CALL, number, encode((0, "append", (1, "x"), {"end": None})))

    answer = link_frame(ANSWER, 1, encode(("value", [])) + encode(3))
    yield pieces(call(1)) + pieces(answer, FROM_ORACLE)
    yield pieces(call(1) + call(2)) + pieces(answer[:9], FROM_ORACLE) + pieces(answer[9:], FROM_ORACLE) + pieces(call(1))
    yield pieces(call(1) + call(1))
    yield frame(READY, b"")


def write(folder, inputs):
    folder.mkdir(parents=True, exist_ok=True)
    for index, data in enumerate(inputs):
        folder.joinpath("%04d" % index).write_bytes(data)


def main(harness, values, folder):
    folder = pathlib.Path(folder)
    encode = load_harness(harness)["encode"]
    write(folder / "value", encodings(harness, values))
    write(folder / "reply", replies(encode))
    write(folder / "trusted_reply", trusted_replies(encode))
    write(folder / "trace", traces())
    write(folder / "relay", conversations(encode))


if __name__ == "__main__":
    main(*sys.argv[1:])
