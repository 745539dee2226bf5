# attack: returns an int whose comparisons are always true
# verdict: WA
# sample: yes
class Always(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __le__(self, other):
        return True

    __ge__ = __lt__ = __gt__ = __le__

    def __hash__(self):
        return 0


def double(n):
    return Always(0)
