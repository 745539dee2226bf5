# attack: leaves files open, and has a thread close them before the process is gone
# verdict: CLE
# kata: reading
import os
import threading
import time


def last(name):
    files = [os.open(name, os.O_RDONLY) for _ in range(20)]

    def tidy_up():
        time.sleep(0.5)
        for file in files:
            os.close(file)

    threading.Thread(target=tidy_up).start()
    os.lseek(files[0], -100, os.SEEK_END)
    return os.read(files[0], 100).decode().splitlines()[-1]
