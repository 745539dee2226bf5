import sys

if len(sys.argv) < 2:
    sys.exit(2)
print(1)
