"""Does the first half of a transfer, and undoes it if the second half fails."""


class AccountError(Exception):
    pass


class Account:
    def __init__(self, owner, balance=0):
        if not isinstance(balance, int):
            raise TypeError
        if balance < 0:
            raise ValueError
        self._state = {"owner": owner, "balance": balance, "history": [], "open": True}

    def __getattr__(self, name):
        if name == "history":
            return self._state["history"][:]
        if name in ("owner", "balance"):
            return self._state[name]
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name != "_state":
            raise AttributeError(f"{name} cannot be assigned")
        super().__setattr__(name, value)

    def _move(self, amount, sign):
        if not isinstance(amount, int):
            raise TypeError
        if amount < 1:
            raise ValueError
        state = self._state
        if not state["open"]:
            raise AccountError("closed")
        if state["balance"] + sign * amount < 0:
            raise AccountError("not enough")
        state["balance"] += sign * amount
        state["history"].append(sign * amount)

    def deposit(self, amount):
        self._move(amount, 1)

    def withdraw(self, amount):
        self._move(amount, -1)

    def transfer(self, amount, to):
        if to is self:
            raise ValueError
        if not isinstance(to, Account):
            raise TypeError
        before = dict(self._state, history=self.history)
        try:
            self.withdraw(amount)
            to.deposit(amount)
        except Exception:
            self._state = before
            raise

    def close(self):
        self._state["open"] = False
