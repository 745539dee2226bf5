"""Masks str and forgets repr, which lists, dictionaries and %r use."""

import hmac


class Secret:
    """Holds a text that must not turn up in logs. reveal() gives it back."""

    __slots__ = ("_reveal",)  # no __dict__, so vars() has nothing to show

    def __init__(self, value):
        self._reveal = lambda: value

    def reveal(self):
        return self._reveal()

    def __repr__(self):
        return f"Secret({self.reveal()!r})"

    def __str__(self):
        return "***"

    def __format__(self, spec):
        return format("***", spec)

    def __eq__(self, other):
        if not isinstance(other, Secret):
            return NotImplemented
        return hmac.compare_digest(self.reveal().encode(), other.reveal().encode())

    def __hash__(self):
        return hash(self.reveal())

    def __reduce_ex__(self, protocol):
        raise TypeError("a secret is neither copied nor pickled")


def load_settings(environ, plain, secret):
    """Return the settings named in plain and secret, taken from the mapping environ."""
    found = {name: _lookup(environ, name) for name in [*plain, *secret]}
    missing = sorted(name for name, text in found.items() if not text)
    if missing:
        raise LookupError("not set: " + ", ".join(missing))
    settings = {name: convert(found[name]) for name, convert in plain.items()}
    settings.update((name, Secret(found[name])) for name in secret)
    return settings


def _lookup(environ, name):
    """The value of a variable, or the content of the file that NAME_FILE leads to."""
    if name in environ or name + "_FILE" not in environ:
        return environ.get(name)
    with open(environ[name + "_FILE"], encoding="utf-8") as file:
        text = file.read()
    return text[:-1] if text.endswith("\n") else text
