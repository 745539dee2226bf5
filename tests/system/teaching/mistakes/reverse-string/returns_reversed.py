def reverse_string(text):
    return reversed(text)
