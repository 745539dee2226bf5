def is_balanced(text):
    partners = {")": "(", "]": "[", "}": "{"}
    still_open = []
    for character in text:
        if character in partners.values():
            still_open.append(character)
        elif still_open.pop() != partners[character]:
            return False
    return not still_open
