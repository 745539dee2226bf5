"""Accounts whose locks find deadlocks at once, instead of standing still."""

import threading


class Bank:
    def __init__(self, *, threads=1, broken=None, **balances):
        self.guard = threading.Condition()
        self.accounts = {name: Account(self, number, name, balance)
                         for number, (name, balance) in enumerate(balances.items())}
        self.threads, self.arrived, self.waiting, self.deadlock = threads, 0, 0, False
        self.broken = broken
        self.fewest = 2

    def account(self, name):
        return self.accounts[name]

    def balances(self):
        return {name: account._balance for name, account in self.accounts.items()}

    def held(self):
        return sorted(name for name, account in self.accounts.items() if account._lock._taken)

    def hold(self, *names):
        for name in names:
            self.accounts[name]._lock._taken = True

    def fewest_held(self):
        """How many locks were held when a balance was used, at the least."""
        return self.fewest


class Account:
    __remote__ = ["number", "balance", "lock"]

    def __init__(self, bank, number, name, balance):
        self.number = number
        self._bank, self._name, self._balance = bank, name, balance
        self._lock = Lock(bank)

    @property
    def lock(self):
        return self._lock

    @property
    def balance(self):
        self._used()
        return self._balance

    @balance.setter
    def balance(self, new):
        self._used()
        if self._name == self._bank.broken:
            raise OSError("the account cannot be written")
        self._balance = new

    def _used(self):
        if not self._lock._taken:
            raise RuntimeError(f"the balance of {self._name} was used without its lock")
        self._bank.fewest = min(self._bank.fewest, len(self._bank.held()))


class Lock:
    """Raises an error in all threads as soon as each of them waits for a lock."""

    def __init__(self, bank):
        self._bank = bank
        self._taken = False

    def acquire(self):
        bank = self._bank
        with bank.guard:
            bank.arrived += 1
            bank.guard.notify_all()
            while self._taken:
                bank.waiting += 1
                if bank.waiting == bank.threads:
                    bank.deadlock = True
                    bank.guard.notify_all()
                if not bank.deadlock:
                    bank.guard.wait()
                bank.waiting -= 1
                if bank.deadlock:
                    raise RuntimeError("deadlock: everybody waits for a lock that never comes free")
            self._taken = True
            # Nobody goes on with a first lock before all others have asked for theirs.
            bank.guard.wait_for(lambda: bank.arrived >= bank.threads)
        return True

    def release(self):
        with self._bank.guard:
            if not self._taken:
                raise RuntimeError("a lock was given back that nobody holds")
            self._taken = False
            self._bank.guard.notify_all()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *details):
        self.release()
