def ensure_line(path, line, pattern=None):
    """Make sure that a file has a line; return whether it had to be changed."""
    with open(path, "a") as file:
        file.write(line + "\n")
    return True
