def append_log(path, message):
    """Add a message to a log; return how many bytes were added."""
    with open(path, "w") as file:
        return file.write(message + "\n")
