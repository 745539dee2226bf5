class Doubler:
    def __init__(self, times):
        self.times = times

    def __call__(self, n):
        total = n - n
        for _ in range(self.times):
            total = total + n
        return total


double = Doubler(3)
