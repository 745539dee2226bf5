import unittest
from unittest.mock import Mock

from checkout import Checkout


class CheckoutTest(unittest.TestCase):
    def test_the_order_is_charged(self):
        gateway, clock = Mock(), Mock()
        Checkout(gateway, clock).pay("A-1", 500)
        gateway.charge.assert_called_once()
