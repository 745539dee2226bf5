import argparse


class Options:
    """What is asked for on the command line; no mutant is made of the words of its help."""

    ...

    def __init__(self):
        parser = argparse.ArgumentParser(description="Counts lines.")
        parser.add_argument("name", help="of a file")
        parser.parse_args(namespace=self)


def main():
    with open(Options().name, encoding="utf-8") as file:
        count = len(list(file))
    print(count if count <= 2 else "many")


main()
