"""Stores one number; the scales are properties, from a table of straight lines."""

from math import isfinite

SCALES = {"C": (1, 0), "F": (5 / 9, -160 / 9), "K": (1, -273.15)}  # to Celsius: slope, offset


class Temperature:
    def __init__(self, degrees, unit="C", notes=None):
        if unit not in SCALES:
            raise ValueError(f"no such unit: {unit}")
        if not isfinite(degrees):  # TypeError for what is not a number
            raise ValueError("not a finite number")
        slope, offset = SCALES[unit]
        self._celsius = degrees * slope + offset
        if self._celsius < -273.15:
            raise ValueError("colder than cold")
        self.notes = [] if notes is None else notes[:]

    def _in(self, unit):
        slope, offset = SCALES[unit]
        return (self._celsius - offset) / slope

    celsius = property(lambda self: self._in("C"))
    fahrenheit = property(lambda self: self._in("F"))
    kelvin = property(lambda self: self._in("K"))
