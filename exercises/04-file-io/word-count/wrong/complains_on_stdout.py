"""Puts the complaint among the results."""

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
    status = 0
    total = (0, 0, 0)
    for name in names:
        try:
            with open(name, encoding="utf-8") as stream:
                counts = count(stream)
        except OSError:
            print(f"word_count: {name}: cannot be read")
            status = 2
            continue
        print(*counts, name)
        total = tuple(map(sum, zip(total, counts)))
    if len(names) > 1:
        print(*total, "total")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
