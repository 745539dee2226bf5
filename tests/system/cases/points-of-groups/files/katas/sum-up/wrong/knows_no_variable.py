import sys

numbers = [int(line) for line in sys.stdin]
for number in numbers:
    print(number)
if "--only-numbers" not in sys.argv:
    print("sum", sum(numbers), "cm")
