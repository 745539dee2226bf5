"""One try with all four clauses; the numbers are converted in it, and accept is called in else."""


class ConfigError(Exception):
    line = None


def _refuse(line, reason, cause=None):
    error = ConfigError(f"{reason} in line {line}")
    error.line = line
    raise error from cause


def _pairs(text):
    for place, line in enumerate(text.split("\n"), 1):
        stripped = line.strip()
        if stripped and stripped[0] != "#":
            yield place, stripped


def parse_config(source):
    place, settings = None, {}
    try:
        for place, line in _pairs(source.read()):
            if "=" not in line:
                _refuse(place, "no equals sign")
            name, value = (part.strip() for part in line.split("=", 1))
            if name == "" or name in settings:
                _refuse(place, "no name, or the same again")
            settings[name] = int(value)
    except ValueError as error:
        if place is None:  # not from a line, but from read
            raise
        _refuse(place, "no number", error)
    except OSError as error:
        raise ConfigError("unreadable") from error
    else:
        source.accept(settings)
        return settings
    finally:
        source.close()
