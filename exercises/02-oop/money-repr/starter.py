class Money:
    def __init__(self, cents, currency="EUR"):
        self.cents = cents
        self.currency = currency
