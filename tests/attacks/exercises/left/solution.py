import os


def double(n):
    os.remove("old.txt")
    with open("result.txt", "w") as file:
        file.write(str(n + n))
    return n + n
