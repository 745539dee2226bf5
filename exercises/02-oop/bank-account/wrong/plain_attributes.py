"""Keeps everything in plain attributes, open to anyone's assignment."""


class AccountError(Exception):
    pass


class Account:
    def __init__(self, owner, balance=0):
        if not isinstance(balance, int):
            raise TypeError("the balance must be a whole number of cents")
        if balance < 0:
            raise ValueError("the balance must not be negative")
        self.owner = owner
        self.balance = balance
        self.history = []
        self.is_open = True

    def _check(self, amount):
        if not isinstance(amount, int):
            raise TypeError("an amount must be a whole number of cents")
        if amount <= 0:
            raise ValueError("an amount must be positive")
        if not self.is_open:
            raise AccountError("the account is closed")

    def deposit(self, amount):
        self._check(amount)
        self.balance += amount
        self.history.append(amount)

    def withdraw(self, amount):
        self._check(amount)
        if amount > self.balance:
            raise AccountError("too little money")
        self.balance -= amount
        self.history.append(-amount)

    def transfer(self, amount, to):
        if not isinstance(to, Account):
            raise TypeError("money can be moved to an account only")
        if to is self:
            raise ValueError("sender and receiver are one account")
        to._check(amount)
        self.withdraw(amount)
        to.deposit(amount)

    def close(self):
        self.is_open = False
