# attack: computes in another thread
# verdict: GLE
# kata: steep
import threading


def slow(numbers, total):
    for place, number in enumerate(numbers):
        if total - number in numbers[:place]:
            return True
    return False


def pair(numbers, total):
    answers = []
    thread = threading.Thread(target=lambda: answers.append(slow(numbers, total)))
    thread.start()
    thread.join()
    return answers[0]
