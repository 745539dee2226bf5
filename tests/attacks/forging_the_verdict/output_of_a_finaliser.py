# attack: answers by what a weak reference's finaliser prints
# verdict: WA
import weakref


class Answer:
    pass


def double(n):
    answer = Answer()
    weakref.finalize(answer, print, n * 2)
