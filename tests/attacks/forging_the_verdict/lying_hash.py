# attack: returns an object found in every set and dictionary
# verdict: WA
class Found(float):
    def __hash__(self):
        return hash(self.real * 2)

    def __eq__(self, other):
        return True


def double(n):
    return Found(n)
