# attack: tells mypy to look away in an encoding in which the comment does not look like one
# verdict: IS
# kata: typed
import pathlib
import sys

TEXT = "# coding: utf-7\n+ACM mypy: ignore-errors\n\ndef double(n):\n    return n * 2\n"
pathlib.Path(sys.argv[1], "typed.py").write_text(TEXT, encoding="ascii")
