def parse_log(lines):
    """Return the entries of a log as dictionaries, and the numbers of the lines that are malformed."""
    raise NotImplementedError("parse_log is yours to write")
