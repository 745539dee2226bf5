# attack: leaves thousands of files, folders in folders, links, a FIFO and a closed folder to be listed
# verdict: RE
# kata: left
import os


def double(n):
    os.mkdir("closed")
    try:
        os.mkfifo("fifo")
        os.chmod("closed", 0)
    except OSError:
        pass
    os.symlink(".", "loop")
    with open("sparse", "w") as file:
        file.truncate(8 << 20)
    for number in range(1500):
        with open("%d.txt" % number, "w"):
            pass
    for _ in range(60):
        os.mkdir("deep")
        os.chdir("deep")
    return n * 2
