# attack: burns time where the input is small, so that the large ones seem to cost no more
# verdict: TLE
# kata: steep
import time


def slow(numbers, total):
    for place, number in enumerate(numbers):
        if total - number in numbers[:place]:
            return True
    return False


def pair(numbers, total):
    end = time.process_time() + 0.24
    answer = slow(numbers, total)
    while time.process_time() < end:
        pass
    return answer
