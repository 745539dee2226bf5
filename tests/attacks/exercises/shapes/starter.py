def word(n):
    ...


def row(n):
    ...


def table(n):
    ...
