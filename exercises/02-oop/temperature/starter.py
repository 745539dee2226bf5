class Temperature:
    """A temperature, to be read in three scales."""

    def __init__(self, degrees, unit="C", notes=()):
        self.celsius = degrees
        self.kelvin = degrees
        self.fahrenheit = degrees
        self.notes = notes
