def append_log(path, message):
    """Add a message to a log; return how many bytes were added."""
    if message.endswith("\n"):
        message = message[:-1]
    line = message.replace("\n", "\n\t").encode("utf-8") + b"\n"
    with open(path, "ab+") as file:
        file.seek(0)
        content = file.read()
        if content and not content.endswith(b"\n"):
            line = b"\n" + line
        return file.write(line)
