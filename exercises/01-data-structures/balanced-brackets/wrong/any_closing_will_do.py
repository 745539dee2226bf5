PARTNERS = {")": "(", "]": "[", "}": "{"}


def is_balanced(text):
    """Tell whether every bracket in text has its partner."""
    still_open = []
    for character in text:
        if character in "([{":
            still_open.append(character)
        elif character in PARTNERS:
            if not still_open:
                return False
            still_open.pop()
    return not still_open
