# attack: an entry that is a class, whose instances pose as the answer
# verdict: WA
class double(int):
    def __new__(cls, n):
        return super().__new__(cls, int(n * 2))
