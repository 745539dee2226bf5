# attack: leaves files in every folder that it can write to, and looks for those of an earlier case
# verdict: AC
# without namespaces: AC
import os

NAME = "left-by-an-earlier-case"
PLACES = ("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/box", "/box/work", "/run", "/run/lock", "/dev", "/", ".",
          "..", os.path.expanduser("~"), "/run/user/1000", os.path.dirname(os.__file__))
written = 0

for place in PLACES:
    path = os.path.join(place, NAME)
    if os.path.exists(path):
        raise SystemExit(f"it came across: {path}")
for place in PLACES:
    try:
        with open(os.path.join(place, NAME), "x") as file:
            file.write("here")
        written += 1
    except OSError:
        pass
assert written and os.path.exists(NAME), "the probe itself does not work"


def double(n):
    return n * 2
