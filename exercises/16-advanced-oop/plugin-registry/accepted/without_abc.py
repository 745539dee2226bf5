"""No metaclass at all: looks for the mark of abstractmethod itself, when a class or an object is made."""

from abc import abstractmethod

_exporters = {}


def _is_abstract(cls):
    return any(getattr(getattr(cls, attribute, None), "__isabstractmethod__", False)
               for attribute in dir(cls))


class Exporter:
    def __new__(cls, *args, **kwargs):
        if _is_abstract(cls):
            raise TypeError(cls.__name__ + " is abstract")
        return super().__new__(cls)

    def __init_subclass__(cls):
        if not _is_abstract(cls):
            name = vars(cls)["name"] if "name" in vars(cls) else cls.__name__.lower()
            if name in _exporters:
                raise ValueError(name)
            _exporters[name] = cls

    @abstractmethod
    def export(self, rows):
        pass

    @classmethod
    def names(cls):
        return sorted(_exporters.keys())

    @classmethod
    def create(cls, name, *args, **kwargs):
        try:
            chosen = _exporters[name]
        except KeyError:
            raise LookupError(f"unknown exporter {name}") from None
        return chosen(*args, **kwargs)
