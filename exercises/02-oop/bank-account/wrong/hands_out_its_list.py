"""Gives callers the very list in which it keeps its history."""


class AccountError(Exception):
    """The account cannot do this now: there is too little money, or it is closed."""


class Account:
    """Money of one owner, in cents. The balance is never below zero."""

    def __init__(self, owner, balance=0):
        if not isinstance(balance, int):
            raise TypeError("the balance must be a whole number of cents")
        if balance < 0:
            raise ValueError("the balance must not be negative")
        self._owner = owner
        self._balance = balance
        self._history = []
        self._is_open = True

    @property
    def owner(self):
        return self._owner

    @property
    def balance(self):
        return self._balance

    @property
    def history(self):
        return self._history

    def deposit(self, amount):
        """Add amount to the balance."""
        self._check(amount)
        self._book(amount)

    def withdraw(self, amount):
        """Take amount off the balance; AccountError when there is too little."""
        self._check(amount)
        if amount > self._balance:
            raise AccountError("too little money")
        self._book(-amount)

    def transfer(self, amount, to):
        """Move amount to the account to, or change nothing at all."""
        if not isinstance(to, Account):
            raise TypeError("money can be moved to an account only")
        if to is self:
            raise ValueError("sender and receiver are one account")
        to._check(amount)  # all that can fail comes before the first change
        self.withdraw(amount)
        to.deposit(amount)

    def close(self):
        """From now on, refuse every movement of money."""
        self._is_open = False

    def _check(self, amount):
        if not isinstance(amount, int):
            raise TypeError("an amount must be a whole number of cents")
        if amount <= 0:
            raise ValueError("an amount must be positive")
        if not self._is_open:
            raise AccountError("the account is closed")

    def _book(self, change):
        self._balance += change
        self._history.append(change)
