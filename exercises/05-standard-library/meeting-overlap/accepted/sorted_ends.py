"""Sorts the four ends. There is something in common if the second in line is a start."""

from datetime import timezone


def as_utc(moment):
    if moment.tzinfo is None or moment.tzinfo.utcoffset(moment) is None:
        raise ValueError("a moment needs a zone")
    return (moment - moment.utcoffset()).replace(tzinfo=timezone.utc, fold=0)


def checked(meeting):
    start, end = as_utc(meeting[0]), as_utc(meeting[1])
    if not start < end:
        raise ValueError("no time between start and end")
    return start, end


def minutes(meeting):
    start, end = checked(meeting)
    return (end - start).total_seconds() / 60


def overlap(first, second):
    early, late = sorted([checked(first), checked(second)])
    if late[0] >= early[1]:
        return None
    return late[0], min(early[1], late[1])
