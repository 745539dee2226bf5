class AccountError(Exception):
    pass


class Account:
    def __init__(self, owner, balance=0):
        self._owner = owner
        self._balance = balance
        self._history = []

    def owner(self):
        return self._owner

    def balance(self):
        return self._balance

    def history(self):
        return self._history

    def deposit(self, amount):
        self._balance += amount
        self._history.append(amount)

    def withdraw(self, amount):
        if amount > self._balance:
            raise AccountError("too little money")
        self._balance -= amount
        self._history.append(-amount)

    def close(self):
        pass
