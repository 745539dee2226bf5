"""Reckons with timestamps, and makes moments of them only at the end."""

import datetime

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
MICROSECOND = datetime.timedelta(microseconds=1)


def ticks(moment):
    offset = moment.utcoffset()
    if offset is None:
        raise ValueError("no zone")
    wall = moment.replace(tzinfo=None) - EPOCH.replace(tzinfo=None)
    return (wall - offset) // MICROSECOND


def interval(meeting):
    begin, finish = map(ticks, meeting)
    if begin >= finish:
        raise ValueError("ends before it begins")
    return begin, finish


def minutes(meeting):
    begin, finish = interval(meeting)
    return (finish - begin) / 60_000_000


def overlap(first, second):
    a, b = interval(first)
    c, d = interval(second)
    if b <= c or d <= a:
        return None
    return EPOCH + max(a, c) * MICROSECOND, EPOCH + min(b, d) * MICROSECOND
