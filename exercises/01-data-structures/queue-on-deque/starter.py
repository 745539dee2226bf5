class Queue:
    """First in, first out."""
