class Exporter:
    """Base of all exporters. Concrete subclasses register themselves."""

    def export(self, rows):
        """Return rows as text. Each concrete subclass says how."""
        raise NotImplementedError("make this an abstract method")

    @classmethod
    def names(cls):
        """Return the names of all registered classes, as a sorted list."""
        raise NotImplementedError("names is yours to write")

    @classmethod
    def create(cls, name, *args, **kwargs):
        """Return a new object of the class registered under name; LookupError if there is none."""
        raise NotImplementedError("create is yours to write")
