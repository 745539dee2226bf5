class LoggingDict(dict):
    """A dictionary that writes down how it was changed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.log = []

    def __setitem__(self, key, value):
        """Set and write down. Is this where every change comes through?"""
        super().__setitem__(key, value)
