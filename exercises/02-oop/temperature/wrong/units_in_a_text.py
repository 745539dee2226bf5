"""Asks whether the unit is a part of the text CFK."""

import math

ZERO_IN_KELVIN = 273.15  # 0 degrees Celsius


class Temperature:
    """A temperature, to be read in three scales."""

    def __init__(self, degrees, unit="C", notes=()):
        if unit not in "CFK":
            raise ValueError("the unit must be C, F or K")
        if unit == "C":
            kelvin = degrees + ZERO_IN_KELVIN  # TypeError by itself, if this is not a number
        elif unit == "F":
            kelvin = (degrees - 32) * 5 / 9 + ZERO_IN_KELVIN
        else:
            kelvin = degrees
        if not 0 <= kelvin < math.inf:  # false for nan as well
            raise ValueError("no temperature is below absolute zero, infinite or nan")
        self.kelvin = kelvin
        self.celsius = kelvin - ZERO_IN_KELVIN
        self.fahrenheit = self.celsius * 9 / 5 + 32
        self.notes = list(notes)
