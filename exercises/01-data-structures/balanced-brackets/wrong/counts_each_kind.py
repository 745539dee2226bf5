def is_balanced(text):
    for opening, closing in ("()", "[]", "{}"):
        depth = 0
        for character in text:
            if character == opening:
                depth += 1
            elif character == closing:
                depth -= 1
                if depth < 0:
                    return False
        if depth:
            return False
    return True
