# attack: swaps the caller's variable for a list that looks like the old one
# verdict: WA
# kata: total
import sys


class Liar(list):
    def __repr__(self):
        return "[512, 7340033, 77]"

    def __eq__(self, other):
        return True


def total(numbers):
    found = sum(numbers)
    sys._getframe(1).f_globals["numbers"] = Liar()
    return found
