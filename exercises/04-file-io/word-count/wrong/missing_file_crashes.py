"""Nobody catches what open raises."""

import sys


def count(stream):
    lines = words = characters = 0
    for line in stream:
        lines += 1
        words += len(line.split())
        characters += len(line)
    return lines, words, characters


def main(names):
    if not names:
        print(*count(sys.stdin))
        return 0
    total = (0, 0, 0)
    for name in names:
        with open(name, encoding="utf-8") as stream:
            counts = count(stream)
        print(*counts, name)
        total = tuple(map(sum, zip(total, counts)))
    if len(names) > 1:
        print(*total, "total")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
