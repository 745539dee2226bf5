"""A second class takes the place of the first without a word."""

import abc
import inspect


class Exporter(abc.ABC):
    """Base of all exporters. Concrete subclasses register themselves."""

    _registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if inspect.isabstract(cls):
            return
        name = cls.__dict__.get("name", cls.__name__.lower())  # an inherited name is the parent's
        Exporter._registry[name] = cls

    @abc.abstractmethod
    def export(self, rows):
        """Return rows as text. Each concrete subclass says how."""

    @classmethod
    def names(cls):
        """Return the names of all registered classes, as a sorted list."""
        return sorted(Exporter._registry)

    @classmethod
    def create(cls, name, *args, **kwargs):
        """Return a new object of the class registered under name; LookupError if there is none."""
        return Exporter._registry[name](*args, **kwargs)
