from django.db.models import Count, Prefetch
from fixtures import Author, Book


def catalogue():
    books = Prefetch("books", queryset=Book.objects.order_by("title"))
    return [(author.name, [book.title for book in author.books.all()])
            for author in Author.objects.prefetch_related(books).order_by("name")]


def long_books(pages):
    rows = Book.objects.filter(pages__gte=pages).order_by("-pages", "title")
    return ["%s by %s" % row for row in rows.values_list("title", "author__name")]


def prolific(count):
    authors = Author.objects.annotate(n=Count("books")).filter(n__gte=count).order_by("name")
    return [author.name for author in authors]
