"""Writes printable_ranges.inc: the code points that repr() escapes, as Python knows them.

Run it with the newest Python at hand: python3 make_printable_ranges.py > printable_ranges.inc
"""

import sys
import unicodedata


def unprintable_ranges():
    start = None
    for point in range(sys.maxunicode + 2):
        hidden = point <= sys.maxunicode and not chr(point).isprintable()
        if hidden and start is None:
            start = point
        if not hidden and start is not None:
            yield start, point - 1
            start = None


print(f"// Unicode {unicodedata.unidata_version}; written by make_printable_ranges.py.")
row = []
for first, last in unprintable_ranges():
    row.append(f"{{0x{first:X}, 0x{last:X}}},")
    if len(row) == 5:
        print(" ".join(row))
        row = []
if row:
    print(" ".join(row))
