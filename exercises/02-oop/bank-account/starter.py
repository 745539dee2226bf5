class AccountError(Exception):
    """The account cannot do this now: there is too little money, or it is closed."""


class Account:
    """Money of one owner, in cents. The balance is never below zero."""

    def __init__(self, owner, balance=0):
        raise NotImplementedError("store owner and balance so that nobody can spoil them")

    # owner, balance and history: to be read, not to be assigned

    def deposit(self, amount):
        """Add amount to the balance."""

    def withdraw(self, amount):
        """Take amount off the balance; AccountError when there is too little."""

    def transfer(self, amount, to):
        """Move amount to the account to, or change nothing at all."""

    def close(self):
        """From now on, refuse every movement of money."""
