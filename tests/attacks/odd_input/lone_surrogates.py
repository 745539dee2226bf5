# attack: returns and prints texts with lone surrogates
# verdict: WA
import sys


def double(n):
    sys.stdout.buffer.write("\ud800\n".encode("utf-8", "surrogatepass"))
    sys.stderr.write("\udfff\n")
    return "\ud800\udfff" * 3
