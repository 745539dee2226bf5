def business_days(start, end, holidays=()):
    """Return how many working days there are from start, included, to end, excluded."""
    return (end - start).days  # weekends and holidays are yours to take out


def add_business_days(start, count, holidays=()):
    """Return the working day that comes count working days after start."""
    raise NotImplementedError("add_business_days is yours to write")
