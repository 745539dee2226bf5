# attack: makes finalisers that make more of themselves
# verdict: AC
# kata: quick
import gc


class Phoenix:
    def __init__(self):
        self.me = self

    def __del__(self):
        Phoenix()
        Phoenix()


def double(n):
    gc.set_threshold(1)
    Phoenix()
    for _ in range(1000000):
        []
    return n * 2
