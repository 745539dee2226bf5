# attack: waits for a lock that it holds, for input and for a signal that nobody sends
# verdict: TLE
# kata: quick
import threading


def double(n):
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
