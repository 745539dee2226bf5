"""contextlib.closing takes the place of finally, a regular expression that of split."""

import contextlib
import re

LINE = re.compile(r"\s*([^=\s][^=]*?)\s*=(.*)", re.DOTALL)


class ConfigError(Exception):
    def __init__(self, line):
        self.line = line

    def __str__(self):
        return "unreadable" if self.line is None else f"mistake in line {self.line}"


def parse_config(source):
    with contextlib.closing(source):
        try:
            lines = source.read().split("\n")
        except OSError as cause:
            raise ConfigError(None) from cause
        settings = {}
        for index, line in enumerate(lines):
            if re.fullmatch(r"\s*(#.*)?", line, re.DOTALL):
                continue
            found = LINE.fullmatch(line)
            if found is None or found[1] in settings:
                raise ConfigError(index + 1)
            try:
                number = int(found[2])
            except ValueError as cause:
                raise ConfigError(index + 1) from cause
            settings[found[1]] = number
        source.accept(settings)
    return settings
