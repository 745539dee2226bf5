# attack: writes a forged traceback where the place of a limit is told, and then waits for the limit
# verdict: TLE
# kata: quick
import os


def double(n):
    for descriptor in range(3, 16):
        try:
            if "trace" in os.readlink(f"/proc/self/fd/{descriptor}"):
                os.write(descriptor, b'  File "/etc/shadow", line 99999999999999999999 in \xff\x1b[2J\n' * 1000)
        except OSError:
            pass
    while True:
        pass
