# attack: spins in threads that give up the interpreter lock
# verdict: TLE
# kata: quick
import hashlib
import threading


def burn():
    block = b"x" * (1 << 20)
    while True:
        hashlib.sha256(block)


def double(n):
    for _ in range(4):
        threading.Thread(target=burn, daemon=True).start()
    burn()
