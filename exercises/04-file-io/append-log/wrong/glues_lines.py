def append_log(path, message):
    """Add a message to a log; return how many bytes were added."""
    if message.endswith("\n"):
        message = message[:-1]
    line = message.replace("\n", "\n\t").encode("utf-8") + b"\n"
    with open(path, "ab") as file:
        return file.write(line)
