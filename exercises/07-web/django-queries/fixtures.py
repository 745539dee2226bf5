"""A library in a database in memory, and a count of the queries that are sent to it."""

import django
from django.conf import settings

settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
    INSTALLED_APPS=["fixtures"],  # this module: relations are followed between models of known apps
    USE_TZ=True,
)
django.setup()

from django.db import connection, models  # noqa: E402  (settings come first)


class Author(models.Model):
    name = models.CharField(max_length=100)


class Book(models.Model):
    title = models.CharField(max_length=200)
    pages = models.IntegerField()
    author = models.ForeignKey(Author, related_name="books", on_delete=models.CASCADE)


with connection.schema_editor() as editor:
    editor.create_model(Author)
    editor.create_model(Book)


def fill(**books):
    """Authors by name, each with a list of (title, pages)."""
    for name, titles in books.items():
        author = Author.objects.create(name=name)
        for title, pages in titles:
            Book.objects.create(title=title, pages=pages, author=author)


def queries(function, *arguments):
    """(what the function returns, how many queries it sent)."""
    sent = []

    def count(execute, sql, params, many, context):
        sent.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        result = function(*arguments)
    return result, len(sent)
