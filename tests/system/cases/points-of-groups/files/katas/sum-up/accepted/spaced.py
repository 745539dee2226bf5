"""White space where it does not count: behind a line, between words, at the end."""

import os
import sys

total = 0
for line in sys.stdin:
    total += int(line)
    print(int(line), end="  \n")
if sys.argv[1:] != ["--only-numbers"]:
    print(f"\nsum\t{total}\n\n  {os.environ.get('UNIT', 'cm')}")
print("\n")
