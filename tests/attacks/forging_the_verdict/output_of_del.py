# attack: answers by what an object prints when it is deleted
# verdict: WA
class Answer:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print(self.n * 2)


def double(n):
    return Answer(n)
