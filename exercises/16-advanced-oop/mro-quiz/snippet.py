class Base:
    def who(self):
        return ["Base"]


class Left(Base):
    def who(self):
        return ["Left"] + super().who()


class Right(Base):
    def who(self):
        return ["Right"] + super().who()


class Both(Left, Right):
    def who(self):
        return ["Both"] + super().who()


print(1, Both().who())
print(2, [cls.__name__ for cls in Both.__mro__])
print(3, Left().who())


class Hurried(Left, Right):
    def who(self):
        return ["Hurried"] + Left.who(self)


class Direct(Left, Right):
    def who(self):
        return ["Direct"] + Base.who(self)


print(4, Hurried().who())
print(5, Direct().who())


class Skipping(Left, Right):
    def who(self):
        return ["Skipping"] + super(Left, self).who()


print(6, Skipping().who())


class Silent(Base):
    def who(self):
        return ["Silent"]


class Stopped(Left, Silent, Right):
    pass


print(7, Stopped().who())


class Shy(Base):
    pass


class Quiet(Shy, Right):
    pass


print(8, Quiet().who())

try:
    class Impossible(Base, Left):
        pass
    print(9, Impossible().who())
except TypeError as error:
    print(9, type(error).__name__)


class A:
    colour = "red"


class B(A):
    pass


class C(A):
    colour = "blue"


class D(B, C):
    pass


print(10, D.colour, B.colour)
A.colour = "grey"
print(11, D().colour, B().colour)


class Parent:
    def __init__(self):
        self.log = ["Parent"]
        self.setup()

    def setup(self):
        self.log.append("parent setup")


class Child(Parent):
    def __init__(self):
        super().__init__()
        self.log.append("Child")

    def setup(self):
        self.log.append("child setup")


print(12, Child().log)


class Mixin:
    def label(self):
        return "mixin, " + super().label()


class Thing:
    def label(self):
        return "thing"


class Labelled(Mixin, Thing):
    pass


class Backwards(Thing, Mixin):
    pass


print(13, Labelled().label())
print(14, Backwards().label())
try:
    print(15, Mixin().label())
except AttributeError as error:
    print(15, type(error).__name__)
