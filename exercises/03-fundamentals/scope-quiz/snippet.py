word = "module"
total = 10


def shadow():
    word = "local"
    return word


print(1, shadow(), word)


def count_up():
    total += 1
    return total


try:
    print(2, count_up())
except NameError as error:
    print(2, type(error).__name__)


def make_counter():
    clicks = 0

    def click():
        nonlocal clicks
        clicks += 1
        return clicks

    return click


first, second = make_counter(), make_counter()
print(3, first(), first(), second())

late = [lambda: step * 10 for step in range(3)]
print(4, [job() for job in late])

early = [lambda step=step: step * 10 for step in range(3)]
print(5, [job() for job in early])

letter = "z"
copies = [letter for letter in "abc"]
print(6, letter)

for letter in "abc":
    pass
print(7, letter)


class Box:
    word = "class"
    once = word
    twice = [word for _ in range(2)]

    def read(self):
        return word


print(8, Box().read(), Box.once, Box.twice)


def greet(name=word):
    return name + " and " + word


word = "changed"
print(9, greet())


def outer():
    word = "outer"

    def inner():
        global word
        word = "inner"

    inner()
    return word


print(10, outer(), word)

error = "kept"
try:
    int("one")
except ValueError as error:
    pass
try:
    print(11, error)
except NameError as problem:
    print(11, type(problem).__name__)

max = len
longest = max("abc")
del max
print(12, longest, max("abc"))
