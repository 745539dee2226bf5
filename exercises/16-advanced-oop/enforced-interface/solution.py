import abc


class Interface(abc.ABC):
    """Base of interfaces. A class can be derived from an interface, or registered with it."""

    @classmethod
    def register(cls, candidate):
        """Let candidate count as a subclass and return it; TypeError if it lacks a method."""
        missing = [name for name in sorted(cls.__abstractmethods__)
                   if not _has_method(candidate, name)]
        if missing:
            raise TypeError(f"{candidate.__name__} lacks {', '.join(missing)}")
        return abc.ABCMeta.register(cls, candidate)


def _has_method(candidate, name):
    method = getattr(candidate, name, None)
    return callable(method) and not getattr(method, "__isabstractmethod__", False)
