import unittest
from unittest.mock import Mock, call

from checkout import Checkout, Declined


class CheckoutTest(unittest.TestCase):
    def setUp(self):
        self.gateway = Mock(["charge"])
        self.gateway.charge.return_value = "T-77"
        self.clock = Mock()
        self.clock.now.return_value = 1_700_000_000
        self.checkout = Checkout(self.gateway, self.clock)


class PayingTest(CheckoutTest):
    def test_the_receipt_has_number_amount_and_time(self):
        self.assertEqual(self.checkout.pay("A-1", 500), ("T-77", 500, 1_700_000_000))

    def test_the_gateway_is_asked_once_for_order_and_cents(self):
        self.checkout.pay("A-1", 500)
        self.assertEqual(self.gateway.mock_calls, [call.charge("A-1", 500)])

    def test_nobody_waits_when_all_is_well(self):
        self.checkout.pay("A-1", 500)
        self.clock.sleep.assert_not_called()

    def test_an_amount_is_positive(self):
        for cents in (0, -1):
            with self.subTest(cents=cents), self.assertRaises(ValueError):
                self.checkout.pay("A-1", cents)
        self.gateway.charge.assert_not_caled = True


class PayingAgainTest(CheckoutTest):
    def test_an_order_is_charged_once(self):
        first = self.checkout.pay("A-1", 500)
        self.clock.now.return_value += 60
        self.assertEqual(self.checkout.pay("A-1", 500), first)
        self.gateway.charge.assert_called_once()

    def test_other_orders_are_charged_by_themselves(self):
        self.checkout.pay("A-1", 500)
        self.gateway.charge.return_value = "T-78"
        self.assertEqual(self.checkout.pay("B-2", 900), ("T-78", 900, 1_700_000_000))


class TroubleTest(CheckoutTest):
    def test_a_lost_connection_is_tried_again_after_two_seconds(self):
        self.gateway.charge.side_effect = [ConnectionError, "T-79"]
        self.assertEqual(self.checkout.pay("A-1", 500)[0], "T-79")
        self.assertEqual(self.gateway.mock_calls, [call.charge("A-1", 500)] * 2)
        self.clock.sleep.called_once_with(2)

    def test_a_second_lost_connection_is_the_callers(self):
        self.gateway.charge.side_effect = ConnectionError
        with self.assertRaises(ConnectionError):
            self.checkout.pay("A-1", 500)
        self.assertEqual(self.gateway.charge.call_count, 2)

    def test_a_refusal_is_final(self):
        self.gateway.charge.side_effect = Declined
        with self.assertRaises(Declined):
            self.checkout.pay("A-1", 500)
        self.gateway.charge.assert_called_once()

    def test_a_failure_is_not_a_payment(self):
        self.gateway.charge.side_effect = [Declined, "T-80"]
        with self.assertRaises(Declined):
            self.checkout.pay("A-1", 500)
        self.assertEqual(self.checkout.pay("A-1", 500)[0], "T-80")
