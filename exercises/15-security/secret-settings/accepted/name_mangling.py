"""A private attribute, and everything that would show it is overridden."""

import pathlib


class Secret:
    def __init__(self, value):
        self.__text = value

    @property
    def __dict__(self):
        return {}

    def reveal(self):
        return self.__text

    def __repr__(self):
        return f"{type(self).__name__}({self})"

    def __str__(self):
        return "***"

    def __format__(self, spec):
        return str(self).__format__(spec)

    def __eq__(self, other):
        return type(other) is Secret and self.reveal() == other.reveal()

    def __hash__(self):
        return hash((Secret, self.reveal()))

    def __reduce__(self):
        raise TypeError("not for pickle")

    def __getstate__(self):
        raise TypeError("not for pickle")

    def __copy__(self):
        raise TypeError("not for copies")

    def __deepcopy__(self, memo):
        raise TypeError("not for copies")


def load_settings(environ, plain, secret):
    settings, missing = {}, []
    for name in list(plain) + list(secret):
        text = environ.get(name)
        if text is None and environ.get(name + "_FILE"):
            text = pathlib.Path(environ[name + "_FILE"]).read_text(encoding="utf-8")
            if text[-1:] == "\n":
                text = text[:-1]
        if text:
            settings[name] = text
        else:
            missing.append(name)
    if missing:
        raise KeyError(*missing)
    for name in settings:
        make = Secret if name in secret else plain[name]
        settings[name] = make(settings[name])
    return settings
