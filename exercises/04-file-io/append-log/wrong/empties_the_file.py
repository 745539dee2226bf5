import os


def append_log(path, message):
    """Add a message to a log; return how many bytes were added."""
    if message.endswith("\n"):
        message = message[:-1]
    line = message.replace("\n", "\n\t").encode("utf-8") + b"\n"
    with open(path, "wb+") as file:
        if file.seek(0, os.SEEK_END) > 0:
            file.seek(-1, os.SEEK_END)
            if file.read(1) != b"\n":
                line = b"\n" + line
        return file.write(line)
