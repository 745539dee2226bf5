"""Walk from the end and join: the built-ins say what happens."""


def reverse_string(text):
    return "".join(reversed(text))
