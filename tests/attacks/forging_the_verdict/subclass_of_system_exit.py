# attack: raises a SystemExit of its own, whose code and text lie
# verdict: RE
class Accepted(SystemExit):
    code = 0

    def __str__(self):
        return "accepted"


def double(n):
    raise Accepted(n * 2)
