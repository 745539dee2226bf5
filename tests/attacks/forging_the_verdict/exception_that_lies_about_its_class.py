# attack: raises an exception whose metaclass claims to be anything, in answer to every question
# verdict: RE
class Meta(type):
    __module__ = "builtins"

    def __instancecheck__(cls, other):
        return True

    def __subclasscheck__(cls, other):
        return True

    def __eq__(cls, other):
        return True

    def __hash__(cls):
        return 0


class StopIteration(BaseException, metaclass=Meta):
    @property
    def __class__(self):
        return int

    @property
    def __traceback__(self):
        raise SystemExit(0)

    @property
    def __context__(self):
        return self


def double(n):
    raise StopIteration(n)
