# attack: waits in an object that is deleted when the case is over
# verdict: AC
# kata: quick
import time


class Late:
    def __del__(self, sleep=time.sleep):
        sleep(3600)


def double(n):
    globals()["late"] = Late()
    return n * 2
