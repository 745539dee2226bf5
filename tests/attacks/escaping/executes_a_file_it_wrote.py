# attack: writes a program and becomes it; it is as confined as before, and answers nothing
# verdict: RE
import os

with open("program", "w") as file:
    file.write("#!/bin/sh\necho accepted\ncat @CANARY@\nexit 0\n")
os.chmod("program", 0o755)
os.execv("./program", ["program"])
