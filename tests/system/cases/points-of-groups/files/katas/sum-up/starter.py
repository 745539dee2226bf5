import sys

numbers = [int(line) for line in sys.stdin]
