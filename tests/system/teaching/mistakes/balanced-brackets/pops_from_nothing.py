def is_balanced(text):
    partners = {")": "(", "]": "[", "}": "{"}
    still_open = []
    for character in text:
        if character in "([{":
            still_open.push(character)
        elif character in partners:
            if still_open.pop() != partners[character]:
                return False
    return not still_open
