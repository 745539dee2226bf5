"""Without mocks: a gateway and a clock that write down what happens to them."""

from checkout import Checkout, Declined


class Gateway:
    def __init__(self, log, *answers):
        self.log, self.answers = log, list(answers)

    def charge(self, order, cents):
        self.log.append(("charge", order, cents))
        answer = self.answers.pop(0)
        if isinstance(answer, str):
            return answer
        raise answer


class Clock:
    def __init__(self, log):
        self.log, self.time = log, 1000

    def now(self):
        return self.time

    def sleep(self, seconds):
        self.log.append(("sleep", seconds))
        self.time += seconds


def checkout(*answers):
    log = []
    return Checkout(Gateway(log, *answers), Clock(log)), log


def attempt(action, error):
    try:
        action()
    except error:
        return
    raise AssertionError(f"no {error.__name__}")


class TestCheckout:
    def test_payment(self):
        shop, log = checkout("T-1", "T-2")
        assert shop.pay("A", 250) == ("T-1", 250, 1000)
        assert shop.pay("A", 250) == ("T-1", 250, 1000)
        assert shop.pay("B", 100) == ("T-2", 100, 1000)
        assert log == [("charge", "A", 250), ("charge", "B", 100)]

    def test_amounts(self):
        for cents in (0, -5):
            shop, log = checkout("T-1")
            attempt(lambda: shop.pay("A", cents), ValueError)
            assert log == []

    def test_second_chance(self):
        shop, log = checkout(ConnectionError(), "T-2")
        assert shop.pay("A", 250) == ("T-2", 250, 1002)
        assert log == [("charge", "A", 250), ("sleep", 2), ("charge", "A", 250)]

    def test_no_third_chance(self):
        shop, log = checkout(ConnectionError(), ConnectionError(), "T-3")
        attempt(lambda: shop.pay("A", 250), ConnectionError)
        assert log == [("charge", "A", 250), ("sleep", 2), ("charge", "A", 250)]
        assert shop.pay("A", 250)[0] == "T-3"

    def test_refusal(self):
        shop, log = checkout(Declined(), "T-2")
        attempt(lambda: shop.pay("A", 250), Declined)
        assert log == [("charge", "A", 250)]
        assert shop.pay("A", 250)[0] == "T-2"
