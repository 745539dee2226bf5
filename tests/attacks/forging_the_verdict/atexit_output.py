# attack: answers by what it prints when the interpreter ends
# verdict: WA
import atexit

answers = []
atexit.register(lambda: print(answers[0]))


def double(n):
    answers.append(n * 2)
