class Day:
    """A day of the calendar."""

    def __init__(self, year, month, day):
        self.year = year
        self.month = month
        self.day = day

    def iso(self):
        """Return for example "2024-02-29"."""
        return f"{self.year}-{self.month}-{self.day}"

    # Three more ways in: from_iso, from_ordinal, is_valid.
    # Who calls them: an object, or the class?
