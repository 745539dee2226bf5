# attack: sleeps between its steps, to be measured while it does nothing
# verdict: GLE
# kata: steep
import time


def pair(numbers, total):
    for place, number in enumerate(numbers):
        if place % 100 == 0:
            time.sleep(0.0005)
        if total - number in numbers[:place]:
            return True
    return False
