# attack: returns an object whose repr never ends
# verdict: TLE
# kata: quick
class Endless:
    def __repr__(self):
        while True:
            pass


def double(n):
    return Endless()
