"""Keeps a shopping cart between two requests, in a cookie."""

import pickle


def save(cart):
    """Return cart as bytes, from which load makes an equal cart."""
    return pickle.dumps(cart)


def load(data):
    """Return the cart that save was given; ValueError if data is not what save returns."""
    return pickle.loads(data)
