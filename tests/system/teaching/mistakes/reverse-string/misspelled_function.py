def revers_string(text):
    return text[::-1]
