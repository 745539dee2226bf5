import gc
import sys
import weakref

gc.disable()  # cycles stay until the program asks for a collection


class Box:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        gone.append(self.name)


gone = []

a = Box("a")
b = a
del a
print(1, gone)
del b
print(2, gone)

a = Box("b")
before = sys.getrefcount(a)
pair = [a, a]
table = {"key": a}
print(3, sys.getrefcount(a) - before)
pair.pop()
del table
print(4, sys.getrefcount(a) - before)
pair = a = None
print(5, gone)


def use(box):
    return box.name


print(6, use(Box("c")), gone)


def leave_early():
    box = Box("d")
    raise ValueError("on the way")


try:
    leave_early()
except ValueError as error:
    print(7, gone[3:])
print(8, gone[3:])

a = Box("e")
link = weakref.ref(a)
print(9, link() is a)
a = None
print(10, link(), gone[4:])

a, b = Box("f"), Box("g")
a.other, b.other = b, a
a = b = None
print(11, gone[5:])
gc.collect()
print(12, sorted(gone[5:]))

a = Box("h")
a.other = a
link = weakref.ref(a)
del a
print(13, link() is None)
link().other = None
print(14, link() is None)

a = Box("i")
job = lambda: a.name
del a
try:
    print(15, job())
except NameError as error:
    print(15, type(error).__name__)


def make_job():
    box = Box("j")
    return lambda: box.name


job = make_job()
print(16, job(), "j" in gone)
del job
print(17, "j" in gone)

a = [Box("k"), Box("l")]
for box in a:
    pass
a = None
print(18, gone[-1])
