# attack: has two hundred threads, each a hundred calls deep, wait for ever, so that there is much to say of them
# verdict: TLE
# kata: quick
import threading

never = threading.Event()


def deeper(calls):
    if calls:
        deeper(calls - 1)
    never.wait()


def double(n):
    threading.stack_size(64 * 1024)
    for _ in range(200):
        try:
            threading.Thread(target=deeper, args=(100,), daemon=True).start()
        except RuntimeError:  # the limit of threads
            break
    never.wait()
