class Field:
    """An attribute that accepts values of one kind only: width = Field(int)."""

    def __init__(self, kind):
        self.kind = kind

    # A default, a name, and what happens on reading, assigning and deleting are yours to write.
