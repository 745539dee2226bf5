# attack: raises an exception whose text never ends
# verdict: TLE
# kata: quick
class Endless(Exception):
    def __str__(self):
        while True:
            pass


def double(n):
    raise Endless
