"""Asks whether there is a tzinfo, not whether it knows the offset."""

from datetime import timedelta, timezone


def minutes(meeting):
    """Return how many minutes meeting, a pair (start, end), really lasts."""
    start, end = _in_utc(meeting)
    return (end - start) / timedelta(minutes=1)


def overlap(first, second):
    """Return what two meetings have in common as a pair of moments in UTC, or None."""
    (start_1, end_1), (start_2, end_2) = _in_utc(first), _in_utc(second)
    start, end = max(start_1, start_2), min(end_1, end_2)
    return (start, end) if start < end else None


def _in_utc(meeting):
    """Both ends in UTC: only there does a difference tell the time that passes."""
    for moment in meeting:
        if moment.tzinfo is None:
            raise ValueError(f"{moment} says nothing of its zone")
    start, end = (moment.astimezone(timezone.utc) for moment in meeting)
    if end <= start:
        raise ValueError(f"the end, {end}, is not after the start, {start}")
    return start, end
