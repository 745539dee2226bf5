import sys

for name in sys.argv[1:]:
    text = open(name).read()
    print(len(text.split()), text.count("\n"), len(text), name)
if not sys.argv[1:]:
    text = sys.stdin.read()
    print(len(text.split()), text.count("\n"), len(text))
