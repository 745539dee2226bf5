from django.db.models import Count
from fixtures import Author, Book


def catalogue():
    authors = Author.objects.order_by("name").prefetch_related("books")
    return [(author.name, sorted(book.title for book in author.books.all())) for author in authors]


def long_books(pages):
    books = Book.objects.filter(pages__gte=pages).order_by("-pages", "title")
    return [f"{book.title} by {book.author.name}" for book in books]


def prolific(count):
    authors = Author.objects.annotate(written=Count("books")).filter(written__gte=count)
    return list(authors.order_by("name").values_list("name", flat=True))
