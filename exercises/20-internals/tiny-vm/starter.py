class Machine:
    """A stack machine that runs a list of instructions."""

    def __init__(self, code, max_steps=10_000):
        self.code, self.max_steps = code, max_steps
        self.steps = 0

    def run(self, **variables):
        """Run the code from the beginning and return its result."""
        raise NotImplementedError("run is yours to write")
