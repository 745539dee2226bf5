def verify(token, keys, now):
    """Return the payload of a signed token; ValueError if anything about it is wrong."""
    raise NotImplementedError("verify is yours to write")
