"""A dataclass: __init__ is generated, the checks stand in __post_init__."""

from dataclasses import InitVar, dataclass, field

LOWEST = {"C": -273.15, "F": -459.67, "K": 0}


@dataclass
class Temperature:
    degrees: float
    unit: str = "C"
    notes: InitVar[list] = ()
    celsius: float = field(init=False)

    def __post_init__(self, notes):
        if type(self.degrees) not in (int, float):
            raise TypeError(self.degrees)
        if self.unit not in LOWEST or not LOWEST[self.unit] <= self.degrees < float("inf"):
            raise ValueError(self.degrees, self.unit)
        self.notes = [*notes]
        if self.unit == "C":
            self.celsius = self.degrees
        elif self.unit == "F":
            self.celsius = (self.degrees - 32) / 1.8
        else:
            self.celsius = self.degrees - 273.15
        self.kelvin = self.celsius + 273.15
        self.fahrenheit = 1.8 * self.celsius + 32
