"""One nested call for each character: right for short texts, too deep for long ones."""


def reverse_string(text):
    if text == "":
        return ""
    return reverse_string(text[1:]) + text[0]
