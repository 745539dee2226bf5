PARTNERS = {")": "(", "]": "[", "}": "{"}


def is_balanced(text):
    """Tell whether every bracket in text has its partner."""
    still_open = []
    for character in text:
        if character in "([{":
            still_open.append(character)
        elif character in PARTNERS:
            if not still_open or still_open.pop() != PARTNERS[character]:
                return False
    return True
