# attack: prints without end from a thread, after the answer
# verdict: WA | OLE | AC
# either: how much the thread prints before the process ends is a race
# kata: quick
import threading


def shout():
    while True:
        print("x" * 1000)


def double(n):
    threading.Thread(target=shout, daemon=True).start()
    return n * 2
