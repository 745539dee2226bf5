"""Stores no balance: it is the sum of an immutable ledger, so the two cannot disagree."""


class AccountError(Exception):
    pass


def _cents(number, least):
    if type(number) is not int:
        raise TypeError("cents are whole numbers")
    if number < least:
        raise ValueError(f"{number} is less than {least}")
    return number


class Account:
    __slots__ = ("__owner", "__ledger", "__closed")

    def __init__(self, owner, balance=0):
        self.__owner = owner
        self.__ledger = (_cents(balance, 0),)
        self.__closed = False

    owner = property(lambda self: self.__owner)
    balance = property(lambda self: sum(self.__ledger))
    history = property(lambda self: list(self.__ledger[1:]))

    def __after(self, change):
        """The ledger as it would be after the change; nothing is stored yet."""
        ledger = self.__ledger + (change,)
        if self.__closed or sum(ledger) < 0:
            raise AccountError("not with this account, not now")
        return ledger

    def deposit(self, amount):
        self.__ledger = self.__after(_cents(amount, 1))

    def withdraw(self, amount):
        self.__ledger = self.__after(-_cents(amount, 1))

    def transfer(self, amount, to):
        if not isinstance(to, Account):
            raise TypeError("no account")
        if self is to:
            raise ValueError("the same account")
        mine, theirs = self.__after(-_cents(amount, 1)), to.__after(amount)
        self.__ledger, to.__ledger = mine, theirs

    def close(self):
        self.__closed = True
