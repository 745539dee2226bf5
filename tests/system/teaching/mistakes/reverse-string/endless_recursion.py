def reverse_string(text):
    return reverse_string(text[1:]) + text[0]
