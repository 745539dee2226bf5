def redact(text):
    """Return the text with e-mail addresses and card numbers masked."""
    raise NotImplementedError("redact is yours to write")
