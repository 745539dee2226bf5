def minutes(meeting):
    """Return how many minutes meeting, a pair (start, end), really lasts."""
    start, end = meeting
    return (end - start).total_seconds() / 60  # wrong on some nights


def overlap(first, second):
    """Return what two meetings have in common as a pair of moments in UTC, or None."""
    raise NotImplementedError("overlap is yours to write")
