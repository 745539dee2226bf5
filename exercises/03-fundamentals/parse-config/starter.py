class ConfigError(Exception):
    """The settings cannot be used. The attribute line says where, if it is known."""


def parse_config(source):
    """Return the settings that source contains, as a dictionary."""
    settings = {}
    for line in source.read().splitlines():
        name, value = line.split("=")
        settings[name.strip()] = int(value)
    source.accept(settings)
    source.close()
    return settings
