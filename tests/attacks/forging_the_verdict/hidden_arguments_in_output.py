# attack: prints the arguments of a hidden case for its author
# verdict: WA
# kata: secret
# never shown: 81726354
import sys


def secret(n):
    print(n)
    print(n, file=sys.stderr)
    return n
