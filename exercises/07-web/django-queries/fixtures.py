"""Two Django models, and a way to have them ask a library elsewhere."""

import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=["fixtures"],  # this module: relations are followed between models of known apps
    LOGGING_CONFIG=None,  # nobody reads a log here
    USE_TZ=True,
)
django.setup()

from django.db import connections, models  # noqa: E402  (settings come first)
from django.db.backends.sqlite3.base import DatabaseWrapper  # noqa: E402


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.IntegerField()
    author = models.ForeignKey(Author, related_name="books", on_delete=models.CASCADE)


class Cursor:
    """What Django needs of a cursor, with rows that come from the library."""

    lastrowid = None

    def __init__(self, library):
        self.library = library
        self.rows = []

    def execute(self, statement, parameters=()):
        # Django writes %s where SQLite has ?
        statement = statement % (("?",) * len(parameters)) if parameters else statement
        self.rows = list(self.library.ask(statement, tuple(parameters or ())))

    def fetchmany(self, size=1):
        taken, self.rows = self.rows[:size], self.rows[size:]
        return taken

    def fetchone(self):
        return self.rows.pop(0) if self.rows else None

    def fetchall(self):
        return self.fetchmany(len(self.rows))

    def __iter__(self):
        return iter(self.fetchall())

    def close(self):
        self.rows = []


class Elsewhere(DatabaseWrapper):
    """Django's SQLite, but that what it asks is answered by a library."""

    def create_cursor(self, name=None):
        return Cursor(self.library)


def use(library):
    """Has the models ask this library from now on."""
    connection = connections["default"]
    connection.__class__ = Elsewhere
    connection.library = library
