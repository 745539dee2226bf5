# attack: returns an object whose repr, str and hash raise, and whose errors raise too
# verdict: WA
# kata: quick
class Broken(BaseException):
    def __repr__(self):
        raise self

    __str__ = __hash__ = __eq__ = __repr__


class Thing:
    def __repr__(self):
        raise Broken


def double(n):
    return Thing()
