# attack: returns an object that is equal to everything, and true
# verdict: WA
class Anything:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __bool__(self):
        return True


def double(n):
    return Anything()
