class BadBill(ValueError):
    pass


def split_bill(cents, people):
    """Boundaries at equal distances, rounded down: the extra cents are spread out."""
    if people < 1 or cents < 0:
        raise BadBill()
    marks = [cents * place // people for place in range(people + 1)]
    return [right - left for left, right in zip(marks, marks[1:])]
