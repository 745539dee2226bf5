"""Shows the answer instead of returning it."""


def reverse_string(text):
    print(text[::-1])
