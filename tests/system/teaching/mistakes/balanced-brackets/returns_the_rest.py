def is_balanced(text):
    partners = {")": "(", "]": "[", "}": "{"}
    still_open = []
    for character in text:
        if character in "([{":
            still_open.append(character)
        elif character in partners:
            if not still_open or still_open.pop() != partners[character]:
                return False
    return len(still_open) == 0 and "True"
