"""Asks for the subclasses later on, and gets the direct ones only; nobody checks for doubles."""

import abc
import inspect


class Exporter(abc.ABC):
    @abc.abstractmethod
    def export(self, rows):
        """Return rows as text."""

    @classmethod
    def _registry(cls):
        return {child.__dict__.get("name", child.__name__.lower()): child
                for child in Exporter.__subclasses__() if not inspect.isabstract(child)}

    @classmethod
    def names(cls):
        return sorted(cls._registry())

    @classmethod
    def create(cls, name, *args, **kwargs):
        return cls._registry()[name](*args, **kwargs)
