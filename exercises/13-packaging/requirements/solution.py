import re

NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?"
REQUIREMENT = re.compile(rf"""
    (?P<name> {NAME} ) [ \t]*
    (?: \[ (?P<extras> [^\]]* ) \] [ \t]* )?
    (?P<specifiers> [^;\[\]]*? ) [ \t]*
    (?: ; [ \t]* (?P<marker> .* ) )?
    """, re.VERBOSE)
SPECIFIER = re.compile(r"(==|!=|<=|>=|~=|<|>)[ \t]*([A-Za-z0-9.*+!_-]+)")


def parse_requirement(line):
    """Return the requirement in line as a dictionary, None for an empty line; else ValueError."""
    text = re.sub(r"(?:^|[ \t])#.*", "", line).strip()
    if not text:
        return None
    match = REQUIREMENT.fullmatch(text)
    if match is None or match["marker"] == "":
        raise ValueError(f"not a requirement: {text}")
    return {
        "name": _normal(match["name"]),
        "extras": sorted({_extra(part) for part in _parts(match["extras"])}),
        "specifiers": [_specifier(part) for part in _parts(match["specifiers"])],
        "marker": match["marker"],
    }


def _parts(text):
    return [part.strip() for part in text.split(",")] if text and text.strip() else []


def _normal(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def _extra(text):
    if not re.fullmatch(NAME, text):
        raise ValueError(f"not an extra: {text!r}")
    return _normal(text)


def _specifier(text):
    match = SPECIFIER.fullmatch(text)
    if match is None:
        raise ValueError(f"not a version specifier: {text!r}")
    return match.groups()
