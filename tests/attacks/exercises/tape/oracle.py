class Tape:
    def __init__(self):
        self.reads = 0
        self.secret = "the oracle's own"

    def __len__(self):
        return 1000

    def __getitem__(self, place):
        self.reads += 1
        return 2000 if place < 3 else 1

    def rewind(self, marks):
        return len(marks)
