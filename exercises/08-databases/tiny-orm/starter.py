class Orm:
    """Keeps objects of data classes in a database of SQLite."""

    def __init__(self, connection):
        raise NotImplementedError("Orm is yours to write")
