import time


def work(number):
    end = time.process_time() + 0.1
    while time.process_time() < end:
        pass
    return number
