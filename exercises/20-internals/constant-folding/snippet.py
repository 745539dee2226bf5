def constants(source):
    """The constants in the byte code of source, without None, sorted by their text."""
    code = compile(source, "<source>", "exec")
    return sorted(repr(value) for value in code.co_consts if value is not None)


print(1, constants("x = 60 * 60 * 24"))
print(2, constants("x = 'ab' * 3"))
print(3, constants("x = 'ab' * 5000"))
print(4, constants("x = 2 ** 10"))
print(5, constants("x = 2 ** 10000"))
print(6, constants("x = 1 / 0"))
print(7, constants("x = n * 2 * 3"))
print(8, constants("x = 2 * 3 * n"))
print(9, constants("x = n + 2 * 3"))
print(10, constants("x = (1, 2 + 3)"))
print(11, constants("x = (1, [2])"))
print(12, constants("x = n in [1, 2]"))
print(13, constants("x = n in {1}"))
print(14, constants("x = 'abc'[1]"))
print(15, constants("x = len('abc')"))
print(16, constants("x = 1 < 2"))
print(17, constants("x = 3; y = 3; z = 3.0"))


def pair():
    return 1, 2


def couple():
    return [1, 2]


print(18, pair() is pair(), couple() is couple())
