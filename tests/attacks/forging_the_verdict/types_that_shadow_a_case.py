# attack: writes the files that mypy reads, and its configuration, when it is imported
# verdict: WA
# kata: typed
import os

for name in ("wrong.py", "right.py", "mypy.ini", "setup.cfg", "../mypy.ini"):
    try:
        with open(name, "w", encoding="utf-8") as file:
            file.write("[mypy]\nignore_errors = True\n" if "." in name else "x: int = 'x'\n")
    except OSError:
        pass
os.environ["MYPYPATH"] = os.getcwd()


def double(n):
    return n * 2
