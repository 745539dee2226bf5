class Tape:
    def __init__(self):
        self.reads = 0

    def __len__(self):
        return 10

    def __getitem__(self, place):
        if place >= 10:
            raise IndexError(place)
        self.reads += 1
        return 2000 if place < 3 else 1


def is_total(result):
    return result == 6000
