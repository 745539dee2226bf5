"""Turns an attempt into a pair, so that the loop itself has no try."""


class GaveUp(Exception):
    def __init__(self, attempts, last):
        super().__init__(f"{attempts} attempts, at last {last!r}")
        self.__cause__ = last


def retry(function, attempts, expected, pause=None):
    if not attempts > 0:
        raise ValueError("attempts")
    outcome = _attempt(function, expected)
    for number in range(1, attempts):
        if outcome[0]:
            break
        if pause:
            pause(number)
        outcome = _attempt(function, expected)
    succeeded, value = outcome
    if succeeded:
        return value
    raise GaveUp(attempts, value)


def _attempt(function, expected):
    try:
        return True, function()
    except expected as error:
        return False, error
