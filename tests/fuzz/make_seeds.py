"""Writes seed inputs for the fuzzing targets `value` and `reply`, as the harness encodes them.

    make_seeds.py HARNESS VALUES FOLDER

HARNESS is the built harness.py, VALUES tests/unit/value/values.py, whose values are encoded.
FOLDER gets `value/` and `reply/`.
"""

import pathlib
import struct
import subprocess
import sys

COMPILED, PREPARED, LOADED, LOAD_FAILED, MISSING, RESULT, DONE, EXCEPTION, EXITED, REFUSED = range(1, 11)


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


def replies(encode):
    fault = {"message": "invalid syntax", "line": 1, "column": 2, "end_line": 1, "end_column": 3, "text": "a b"}
    failure = {"relation": "", "module": "builtins", "type": "ValueError", "mro": [("builtins", "ValueError")],
               "message": "no", "note": "", "frames": [("solution.py", 3, "f", 5, 9, 1)], "omitted": 0,
               "locals": [("n", "0")], "syntax": None}
    loaded = frame(LOADED, encode((0, 0)))
    value = frame(RESULT, encode((0, 3, 0, "value", [1, 2.5, {"a": (True, None)}], ("builtins", "list", "[]", 0))))
    raised = frame(RESULT, encode((1, 3, 7, "exception", [failure], None)))
    done = frame(DONE, encode((3, 7)))
    yield 2, loaded + value + raised + done
    yield 2, loaded + value
    yield 1, frame(LOAD_FAILED, encode((1, 2, [failure])))
    yield 1, frame(MISSING, encode((0, 0, ["f"], ["g", "h"])))
    yield 1, frame(EXCEPTION, encode([failure])) + frame(EXITED, encode(1))
    yield 1, frame(REFUSED, encode("no room"))
    yield 1, frame(COMPILED, encode([{"name": "a.py", "code": b"x", "fault": None, "imports": ["os"],
                                      "forbidden": [("sorted", 1, 2)]}]))
    yield 1, frame(COMPILED, encode([{"name": "a.py", "code": b"", "fault": fault, "imports": [],
                                      "forbidden": []}]))
    prompt = {"fault": None, "expression": True, "code": b"x", "exception": (0, "ValueError", None)}
    yield 1, frame(PREPARED, encode([(prompt, [(0, 1), (1, "a")])]))


def main(harness, values, folder):
    value_folder, reply_folder = (pathlib.Path(folder, name) for name in ("value", "reply"))
    for each in (value_folder, reply_folder):
        each.mkdir(parents=True, exist_ok=True)
    for index, data in enumerate(encodings(harness, values)):
        value_folder.joinpath("%04d" % index).write_bytes(data)
    for index, (asked, data) in enumerate(replies(load_harness(harness)["encode"])):
        reply_folder.joinpath("%02d" % index).write_bytes(bytes((asked,)) + data)


if __name__ == "__main__":
    main(*sys.argv[1:])
