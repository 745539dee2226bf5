def reverse_string(text):
    """Return the characters of text in the opposite order."""
    return text[::-1]
