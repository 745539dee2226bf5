import os


def last(name):
    with open(name, "rb") as file:
        file.seek(-100, os.SEEK_END)
        return file.read().decode().splitlines()[-1]
