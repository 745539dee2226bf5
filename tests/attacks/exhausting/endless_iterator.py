# attack: returns an object whose iterator never ends
# verdict: WA
# kata: quick
class Endless(list):
    def __iter__(self):
        while True:
            yield 1

    def __len__(self):
        return 1 << 60


def double(n):
    return Endless()
