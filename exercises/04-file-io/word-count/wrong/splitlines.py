"""Breaks lines at form feeds and Unicode separators as well."""

import sys


def count(stream):
    text = stream.read()
    lines = len(text.splitlines())
    words = len(text.split())
    characters = len(text)
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
            print(f"word_count: {name}: cannot be read", file=sys.stderr)
            status = 2
            continue
        print(*counts, name)
        total = tuple(map(sum, zip(total, counts)))
    if len(names) > 1:
        print(*total, "total")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
