# attack: leaves threads running that are no daemons, and answers right
# verdict: AC
# kata: quick
import threading
import time


def double(n):
    for _ in range(3):
        threading.Thread(target=time.sleep, args=(3600,)).start()
    return n * 2
