# attack: returns an object that pickles and copies as the right answer, and runs code when it does
# verdict: WA
class Answer:
    def __init__(self, n):
        self.n = n

    def __reduce_ex__(self, protocol):
        return int, (self.n * 2,)

    def __reduce__(self):
        return int, (self.n * 2,)

    def __copy__(self):
        return self.n * 2

    def __deepcopy__(self, memo):
        return self.n * 2

    def __getstate__(self):
        raise SystemExit(0)


def double(n):
    return Answer(n)
