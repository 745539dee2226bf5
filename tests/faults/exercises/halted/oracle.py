import ctypes
import time

HALT = ""  # kills.py writes another one


def halt(name):
    if name == HALT:
        ctypes.CDLL(None).prctl(15, name.encode(), 0, 0, 0)  # the name that others see
        time.sleep(20)


class Tape:
    def __init__(self):
        self.reads = 0

    def __getitem__(self, place):
        halt("serving")
        self.reads += 1
        return place


def numbers(rng):
    halt("drawing")
    return [rng.randint(0, 9) for _ in range(3)]
