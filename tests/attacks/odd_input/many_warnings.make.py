# attack: holds 50,000 places that Python's compiler warns of
# verdict: AC
import pathlib
import sys

warned = b'"\\d" is 1\n' * 50000
pathlib.Path(sys.argv[1], "double.py").write_bytes(b"def double(n):\n    return 2 * n\n" + warned)
