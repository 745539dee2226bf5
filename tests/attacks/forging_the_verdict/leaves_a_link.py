# attack: leaves a link to another file in the place of the file that was asked for
# verdict: WA
# kata: left
import os


def double(n):
    os.remove("old.txt")
    with open(os.path.join(os.environ["TMPDIR"], "elsewhere"), "w") as file:
        file.write(str(n * 2))
    os.symlink(file.name, "result.txt")
    return n * 2
