# attack: answers, and has a process that outlives it write the file that was asked for
# verdict: WA
# kata: left
import os
import time


def double(n):
    os.remove("old.txt")
    if os.fork() == 0:
        if os.fork() == 0:
            time.sleep(0.5)
            with open("result.txt", "w") as file:
                file.write(str(n * 2))
            time.sleep(60)
        os._exit(0)
    os.wait()
    return n * 2
