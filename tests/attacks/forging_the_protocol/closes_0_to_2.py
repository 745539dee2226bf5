# attack: closes standard input, output and error, then answers right
# verdict: AC
import os

for descriptor in (0, 1, 2):
    os.close(descriptor)


def double(n):
    return n * 2
