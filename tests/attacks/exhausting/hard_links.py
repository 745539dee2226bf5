# attack: makes hard links to one file without end, and holds deleted files open
# verdict: RE
# without namespaces: TLE
# kata: roomy
import os


def double(n):
    held, number = [], 0
    open("file", "w").close()
    while True:
        os.link("file", str(number))
        number += 1
