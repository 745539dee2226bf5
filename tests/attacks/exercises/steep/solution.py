def pair(numbers, total):
    seen = set()
    for number in numbers:
        if total - number in seen:
            return True
        seen.add(number)
    return False
