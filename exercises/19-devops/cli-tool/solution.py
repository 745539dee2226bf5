import argparse
import sys

FILE = "notes.txt"


class Failure(Exception):
    """Something that the user has to be told, on one line."""


def main(arguments=None):
    options = parser().parse_args(arguments)
    try:
        options.run(options)
    except Failure as failure:
        print(f"cli_tool: {failure}", file=sys.stderr)
        return 1
    return 0


def parser():
    result = argparse.ArgumentParser(prog="cli_tool", description="Keeps notes.")
    commands = result.add_subparsers(metavar="COMMAND", required=True)

    add = commands.add_parser("add", help="add a note")
    add.add_argument("text", type=some_text)
    add.add_argument("-t", "--tag", dest="tags", type=some_text, action="append", default=[])
    add.set_defaults(run=run_add)

    show = commands.add_parser("list", help="show notes")
    show.add_argument("-t", "--tag")
    show.add_argument("-a", "--all", action="store_true", help="done ones, too")
    show.set_defaults(run=run_list)

    done = commands.add_parser("done", help="mark notes as done")
    done.add_argument("numbers", type=positive, nargs="+", metavar="NUMBER")
    done.set_defaults(run=run_done)
    return result


def some_text(text):
    if not text.strip():
        raise argparse.ArgumentTypeError("the text is empty")
    if set(text) & set("\t\n\r"):
        raise argparse.ArgumentTypeError("tabs and line ends are not allowed")
    return text


def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("notes are counted from 1")
    return number


def run_add(options):
    notes = load()
    notes.append({"text": options.text, "tags": options.tags, "done": False})
    save(notes)
    print(len(notes))


def run_list(options):
    for number, note in enumerate(load(), start=1):
        if note["done"] and not options.all:
            continue
        if options.tag is not None and options.tag not in note["tags"]:
            continue
        tags = "".join(f" #{tag}" for tag in note["tags"])
        print(f"{number} [{'x' if note['done'] else ' '}] {note['text']}{tags}")


def run_done(options):
    notes = load()
    for number in options.numbers:
        if number > len(notes):
            raise Failure(f"no note {number}")
    for number in options.numbers:
        notes[number - 1]["done"] = True
    save(notes)


def load():
    try:
        with open(FILE, encoding="utf-8") as file:
            return [parsed(line.rstrip("\n")) for line in file]
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise Failure(f"{FILE}: {error}")


def parsed(line):
    mark, *words = line.split("\t")
    if mark not in ("[ ]", "[x]") or not words:
        raise ValueError(f"this is no note: {line!r}")
    return {"done": mark == "[x]", "text": words[0], "tags": words[1:]}


def save(notes):
    with open(FILE, "w", encoding="utf-8") as file:
        for note in notes:
            mark = "[x]" if note["done"] else "[ ]"
            print(mark, note["text"], *note["tags"], sep="\t", file=file)


if __name__ == "__main__":
    sys.exit(main())
