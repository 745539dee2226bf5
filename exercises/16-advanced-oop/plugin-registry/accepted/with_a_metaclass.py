"""A metaclass: the class is complete, abstract methods included, when type.__new__ has returned."""

from abc import ABCMeta, abstractmethod


class ExporterMeta(ABCMeta):
    known = {}

    def __new__(mcs, class_name, bases, body, **kwargs):
        cls = super().__new__(mcs, class_name, bases, body, **kwargs)
        if not cls.__abstractmethods__:
            key = body["name"] if "name" in body else class_name.lower()
            if mcs.known.setdefault(key, cls) is not cls:
                raise ValueError("two exporters called " + key)
        return cls


class Exporter(metaclass=ExporterMeta):
    @abstractmethod
    def export(self, rows):
        ...

    @staticmethod
    def names():
        return sorted(ExporterMeta.known)

    @staticmethod
    def create(name, *args, **kwargs):
        if name not in ExporterMeta.known:
            raise LookupError("no exporter called " + name)
        return ExporterMeta.known[name](*args, **kwargs)
