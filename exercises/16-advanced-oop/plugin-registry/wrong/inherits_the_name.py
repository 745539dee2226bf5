"""Finds the name of the parent and takes it for the class's own."""

import abc
import inspect


class Exporter(abc.ABC):
    """Base of all exporters. Concrete subclasses register themselves."""

    _registry = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        if inspect.isabstract(cls):
            return
        name = getattr(cls, "name", cls.__name__.lower())
        if name in Exporter._registry:
            raise ValueError(f"{name!r} is taken by {Exporter._registry[name].__name__}")
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
