# attack: looks for the file that was handed in, and for those of other submissions
# verdict: AC
import os

for path in ("@SUITE@", "@SUITE@/reading_what_is_hidden/other_submission_files.py", "@CANARY@", "/home", "/root",
             "/var/spool", "/etc/shadow", "/var/lib"):
    try:
        found = os.listdir(path) if os.path.isdir(path) else open(path).read()
    except OSError:
        continue
    if found:
        raise SystemExit(f"it can read {path}")


def double(n):
    return n * 2
