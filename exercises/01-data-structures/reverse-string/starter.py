def reverse_string(text):
    """Return the characters of text in the opposite order."""
    raise NotImplementedError("reverse_string is yours to write")
