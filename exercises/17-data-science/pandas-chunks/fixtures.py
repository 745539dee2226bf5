"""Shows a data frame as plain data."""


def table(frame):
    """A list of tuples, the index first."""
    return [tuple(value.item() if hasattr(value, "item") else value for value in row) for row in frame.itertuples()]
