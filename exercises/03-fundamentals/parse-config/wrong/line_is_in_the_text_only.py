"""Mentions the line in the message, and forgets the attribute."""


class ConfigError(Exception):
    """The settings cannot be used. The attribute line says where, if it is known."""

    def __init__(self, message, line=None):
        super().__init__(message)
        self.line = None


def parse_config(source):
    """Return the settings that source contains, as a dictionary."""
    try:
        try:
            text = source.read()
        except OSError as error:
            raise ConfigError("cannot be read") from error
        settings = _settings(text)
        source.accept(settings)
        return settings
    finally:
        source.close()


def _settings(text):
    settings = {}
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        name, equals, value = line.partition("=")
        name = name.strip()
        if not equals or not name:
            raise ConfigError(f"line {number}: not of the form name = value", number)
        if name in settings:
            raise ConfigError(f"line {number}: {name} is there already", number)
        try:
            settings[name] = int(value)
        except ValueError as error:
            raise ConfigError(f"line {number}: {name} is not a whole number", number) from error
    return settings
