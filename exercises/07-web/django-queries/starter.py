from fixtures import Author, Book


def catalogue():
    return [
        (author.name, [book.title for book in author.books.order_by("title")])
        for author in Author.objects.order_by("name")
    ]


def long_books(pages):
    return [
        f"{book.title} by {book.author.name}"
        for book in Book.objects.order_by("-pages", "title")
        if book.pages >= pages
    ]


def prolific(count):
    return [
        author.name for author in Author.objects.order_by("name") if len(author.books.all()) >= count
    ]
