"""Real classes, and patches of what must not happen in a test."""

from unittest import TestCase, main
from unittest.mock import create_autospec, patch

import checkout


class Gateway:
    def charge(self, order, cents):
        raise RuntimeError("a test must not spend money")


class Clock:
    def now(self):
        return 12

    def sleep(self, seconds):
        raise RuntimeError("a test must not wait")


class PayTest(TestCase):
    def setUp(self):
        self.shop = checkout.Checkout(Gateway(), Clock())

    def test_payments(self):
        with patch.object(Gateway, "charge", autospec=True, side_effect=["a", "b"]) as charge:
            self.assertEqual(self.shop.pay(1, 10), ("a", 10, 12))
            self.assertEqual(self.shop.pay(2, 20), ("b", 20, 12))
            self.assertEqual(self.shop.pay(1, 10), ("a", 10, 12))
        self.assertEqual([one.args[1:] for one in charge.call_args_list], [(1, 10), (2, 20)])

    def test_nothing_to_pay(self):
        with patch.object(Gateway, "charge") as charge:
            for cents in (0, -10):
                self.assertRaises(ValueError, self.shop.pay, 1, cents)
        charge.assert_not_called()

    def test_retry(self):
        for effects, calls in (([ConnectionError, "c"], 2), ([ConnectionError] * 2 + ["d"], 2),
                               ([checkout.Declined, "e"], 1)):
            shop = checkout.Checkout(Gateway(), Clock())
            with self.subTest(effects=effects), patch.object(Clock, "sleep") as sleep, \
                    patch.object(Gateway, "charge", side_effect=effects) as charge:
                if effects[calls - 1] == "c":
                    self.assertEqual(shop.pay(1, 10), ("c", 10, 12))
                else:
                    self.assertRaises(effects[0], shop.pay, 1, 10)
                self.assertEqual(charge.call_count, calls)
                self.assertEqual([one.args for one in sleep.call_args_list], [(2,)] * (calls - 1))
                if effects[calls - 1] != "c":
                    self.assertEqual(shop.pay(1, 10)[0], effects[-1])

    def test_the_interface(self):
        gateway = create_autospec(Gateway, instance=True)
        gateway.charge.return_value = "f"
        self.assertEqual(checkout.Checkout(gateway, Clock()).pay(1, 1)[0], "f")


if __name__ == "__main__":
    main()
