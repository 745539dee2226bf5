def reverse_string(text):
    letters = list(text)
    letters.reverse()
    return letters
