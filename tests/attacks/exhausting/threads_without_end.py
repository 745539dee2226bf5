# attack: starts threads until there is no more of anything
# verdict: RE
# kata: roomy
import threading
import time


def double(n):
    while True:
        threading.Thread(target=time.sleep, args=(3600,), daemon=True).start()
