# attack: becomes a fresh interpreter without the harness, which writes a forged reply
# verdict: RE
import os
import sys

up = sys._getframe()
while "child" not in up.f_locals:
    up = up.f_back
reply = up.f_locals["child"].reply_fd
os.set_inheritable(reply, True)
os.execv("/usr/bin/python3", ["python3", "-I", "-S", "-c", f"import os; os.write({reply}, b'AC' * 100)"])
