import time
import unittest
from unittest.mock import Mock

from checkout import Checkout


class CheckoutTest(unittest.TestCase):
    def test_a_lost_connection_is_tried_again(self):
        gateway = Mock()
        gateway.charge.side_effect = [ConnectionError, "T-1"]
        clock = Mock()
        clock.now.side_effect = time.time
        clock.sleep.side_effect = time.sleep
        before = time.time()
        receipt = Checkout(gateway, clock).pay("A-1", 500)
        self.assertEqual(receipt[:2], ("T-1", 500))
        self.assertGreaterEqual(receipt[2] - before, 2)
