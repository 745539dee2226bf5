# attack: returns a str that holds the wrong text and says the right one
# verdict: WA
# kata: shapes
class Liar(str):
    shown = "7340033"

    def __eq__(self, other):
        return True

    def __repr__(self):
        return repr(self.shown)

    def __str__(self):
        return self.shown

    def __len__(self):
        return len(self.shown)

    def __getitem__(self, index):
        return self.shown[index]

    def encode(self, *args):
        return self.shown.encode()

    def __hash__(self):
        return hash(self.shown)


def word(n):
    return Liar("wrong")


def row(n):
    return [7, 3, 4, 0, 0, 3, 3]


def table(n):
    return {n: "seven digits"}
