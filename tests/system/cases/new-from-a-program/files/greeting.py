"""Greets whoever it is told of."""
import sys

for name in sys.argv[1:] or [line.strip() for line in sys.stdin]:
    print(f"Hello, {name}!")
