from fixtures import Author, Book


def catalogue():
    """One query: an outer join, with a row for each book and for each author without one."""
    shelves = {}
    rows = Author.objects.order_by("name", "id", "books__title")
    for number, name, title in rows.values_list("id", "name", "books__title"):
        titles = shelves.setdefault(number, (name, []))[1]
        if title is not None:
            titles.append(title)
    return list(shelves.values())


def long_books(pages):
    found = Book.objects.select_related("author").filter(pages__gte=pages)
    found = sorted(found, key=lambda book: (-book.pages, book.title))
    return [book.title + " by " + book.author.name for book in found]


def prolific(count):
    return [name for name, titles in catalogue() if len(titles) >= count]
