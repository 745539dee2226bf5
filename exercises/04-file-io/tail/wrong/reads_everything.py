def tail(path, count):
    """Return the last lines of a file."""
    if count < 0:
        raise ValueError("a number of lines is 0 or more")
    if count == 0:
        return []
    with open(path, "rb") as file:
        lines = file.read().split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    return [line.decode("utf-8", "replace") for line in lines[-count:]]
