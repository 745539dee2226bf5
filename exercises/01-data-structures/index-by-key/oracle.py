"""Records by the thousand, so that a scan for every lookup shows."""


def parcels(count):
    """Each parcel has a number of its own; eight share a depot."""
    return [{"parcel": number, "depot": f"depot {number // 8}"} for number in range(count)]
