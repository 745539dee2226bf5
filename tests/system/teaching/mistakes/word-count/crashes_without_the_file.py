import sys

total = [0, 0, 0]
for name in sys.argv[1:]:
    text = open(name).read()
    counts = [text.count("\n"), len(text.split()), len(text)]
    total = [a + b for a, b in zip(total, counts)]
    print(*counts, name)
if len(sys.argv) > 2:
    print(*total, "total")
if len(sys.argv) == 1:
    text = sys.stdin.read()
    print(text.count("\n"), len(text.split()), len(text))
