from bisect import bisect_left


def lcs_length(first, second):
    # ends[k]: where in second k + 1 common items can end at the earliest
    ends = []
    for item in first:
        places = [place for place, other in enumerate(second) if other == item]
        for place in reversed(places):
            k = bisect_left(ends, place)
            ends[k : k + 1] = [place]
    return len(ends)
