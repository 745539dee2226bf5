def can_be_a_key(thing):
    try:
        hash(thing)
    except TypeError:
        return False
    return True


def collect(*things):
    return things


print(1, type((3)).__name__, type((3,)).__name__, type(()).__name__)

row = [1, 2]
alias = row
alias += [3]
print(2, row, alias is row)

pair = (1, 2)
other = pair
other += (3,)
print(3, pair, other)

record = ("Ann", [10])
record[1].append(20)
print(4, record)

try:
    record[1] += [30]
    print(5, "done")
except TypeError:
    print(5, "TypeError")
print(6, record)

print(7, tuple(pair) is pair, list(row) is row)
print(8, [1, 2] == (1, 2))
print(9, (1, 2) < (1, 3), (1, 2) < (1, 2, 0))
print(10, can_be_a_key((1, 2)), can_be_a_key((1, [2])), can_be_a_key([1, 2]))

first, *rest = (1, 2, 3)
print(11, first, rest)
print(12, collect(1, 2), collect([1, 2]))

box = [0]
shelf = (box,) * 2
shelf[0].append(1)
print(13, shelf)
print(14, sorted((3, 1, 2)))
