# attack: returns a dict that holds nothing, and has every key and the right items
# verdict: WA
# kata: shapes
class Liar(dict):
    shown = {7340033: "seven digits"}

    def __eq__(self, other):
        return True

    def __getitem__(self, key):
        return self.shown[key]

    def __contains__(self, key):
        return True

    def __iter__(self):
        return iter(self.shown)

    def __len__(self):
        return len(self.shown)

    def items(self):
        return self.shown.items()

    def keys(self):
        return self.shown.keys()

    def __repr__(self):
        return repr(self.shown)


def word(n):
    return str(n)


def row(n):
    return [int(digit) for digit in str(n)]


def table(n):
    return Liar()
