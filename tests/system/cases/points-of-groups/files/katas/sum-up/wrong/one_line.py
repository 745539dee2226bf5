import os
import sys

numbers = [int(line) for line in sys.stdin]
print(*numbers)
if "--only-numbers" not in sys.argv:
    print("sum", sum(numbers), os.environ.get("UNIT", "cm"))
