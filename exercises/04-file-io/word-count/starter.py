"""Count lines, words and characters: python word_count.py [FILE ...]"""

import sys


def count(stream):
    """Return how many lines, words and characters stream has."""
    lines = words = characters = 0
    # Yours to write.
    return lines, words, characters


def main(names):
    """Count standard input, or each of the named files; return the exit status."""
    if not names:
        print(*count(sys.stdin))
    # What about the files?
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
