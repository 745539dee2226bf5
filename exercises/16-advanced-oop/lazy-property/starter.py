class lazy:
    """Decorator for methods: an attribute that is computed when it is read for the first time."""

    def __init__(self, compute):
        self.compute = compute

    def __get__(self, instance, owner=None):
        return self.compute(instance)  # remembers nothing yet
