# attack: hands a checker a list and words that equal, sort and measure as it likes
# verdict: WA
# kata: order
class Word(str):
    def __eq__(self, other):
        return True

    def __lt__(self, other):
        return True

    def __len__(self):
        return 1

    def __hash__(self):
        return hash("cod")


class Answer(list):
    def __eq__(self, other):
        return True

    def __iter__(self):
        return iter(["cod", "halibut", "mackerel"])


def order(words):
    return Answer([Word(word) for word in words])
