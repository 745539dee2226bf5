import abc


class Interface(abc.ABC):
    """Base of interfaces. A class can be derived from an interface, or registered with it."""

    # ABC brings a `register` of its own. What does it check?
