import sys

print(sys.argv[1].upper())
print(sys.stdin.read().upper(), end="")
