def parse_requirement(line):
    """Return the requirement in line as a dictionary, None for an empty line; else ValueError."""
    raise NotImplementedError("parse_requirement is yours to write")
