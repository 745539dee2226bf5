def is_balanced(text):
    closing = {"(": ")", "[": "]", "{": "}"}
    expected = [None]
    for character in text:
        if character in closing:
            expected.append(closing[character])
        elif character in closing.values() and character != expected.pop():
            return False
    return expected == [None]
