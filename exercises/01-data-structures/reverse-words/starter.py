def reverse_words(text):
    """Return text with its words in the opposite order; the gaps stay where they are."""
    return " ".join(reversed(text.split()))
