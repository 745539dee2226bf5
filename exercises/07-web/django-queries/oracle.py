"""A library in a database, which answers questions and counts them."""

import sqlite3

SCHEMA = """
CREATE TABLE fixtures_author (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fixtures_book (id INTEGER PRIMARY KEY, title TEXT NOT NULL, pages INTEGER NOT NULL,
                            author_id INTEGER NOT NULL REFERENCES fixtures_author);
"""


class Library:
    """Authors by name, each with a list of (title, pages). It can be read, not written."""

    def __init__(self, **books):
        self.queries = 0
        # Calls come from several threads, one after another.
        self.database = sqlite3.connect(":memory:", check_same_thread=False)
        self.database.executescript(SCHEMA)
        for number, (name, titles) in enumerate(books.items(), start=1):
            self.database.execute("INSERT INTO fixtures_author VALUES (?, ?)", (number, name))
            rows = [(title, pages, number) for title, pages in titles]
            self.database.executemany(
                "INSERT INTO fixtures_book (title, pages, author_id) VALUES (?, ?, ?)", rows)
        self.database.commit()
        self.database.execute("PRAGMA query_only = ON")

    def ask(self, statement, parameters=()):
        """All rows of the answer."""
        self.queries += 1
        return self.database.execute(statement, parameters).fetchall()


def two_hundred_shelves():
    """Author number n, from 0, has n % 3 books."""
    return Library(**{f"author {n:03}": [(f"book {k}", 100) for k in range(n % 3)]
                      for n in range(200)})


def two_hundred_books():
    """One book each, of 500 pages and more."""
    return Library(**{f"author {n:03}": [(f"book {n:03}", 500 + n)] for n in range(200)})


def two_hundred_authors():
    """Author number n, from 0, has n % 4 books."""
    return Library(**{f"author {n:03}": [("book", 100)] * (n % 4) for n in range(200)})
