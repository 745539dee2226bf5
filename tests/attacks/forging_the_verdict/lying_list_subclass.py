# attack: returns a list that holds nothing, and iterates over the right items
# verdict: WA
# kata: shapes
class Liar(list):
    shown = [7, 3, 4, 0, 0, 3, 3]

    def __eq__(self, other):
        return True

    def __iter__(self):
        return iter(self.shown)

    def __len__(self):
        return len(self.shown)

    def __getitem__(self, index):
        return self.shown[index]

    def __repr__(self):
        return repr(self.shown)


def word(n):
    return str(n)


def row(n):
    return Liar()


def table(n):
    return {n: "seven digits"}
