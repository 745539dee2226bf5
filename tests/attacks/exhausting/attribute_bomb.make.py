# attack: a chain of 100,000 attributes, on which compilers recurse
# verdict: IS | AC
# either: the parsers of some versions of CPython take it
# kata: quick
import pathlib
import sys

source = "def double(n):\n    return n * 2\n\n\nvalue = lambda: x" + ".a" * 100000 + "\n"
pathlib.Path(sys.argv[1], "double.py").write_text(source)
