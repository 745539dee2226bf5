# attack: makes folders within folders, deeper than any path can say
# verdict: RE
# without namespaces: TLE
# kata: roomy
import os


def double(n):
    while True:
        os.mkdir("d" * 100)
        os.chdir("d" * 100)
