"""Counts up in a while loop, uses else, and raises after the loop is over."""


class GaveUp(Exception):
    pass


def retry(function, attempts, expected, pause=lambda number: None):
    if attempts <= 0:
        raise ValueError(attempts)
    failed = 0
    while True:
        try:
            result = function()
        except expected as error:
            last = error
        else:
            return result
        failed += 1
        if failed >= attempts:
            raise GaveUp(str(last)) from last
        pause(failed)
