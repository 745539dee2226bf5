"""Without argparse: what it does for you, spelt out."""

import pathlib
import sys

HELP = {
    "": "usage: cli_tool [--help] COMMAND …\n\ncommands:\n  add   add a note\n  list  show notes\n  done  mark notes as done",
    "add": "usage: cli_tool add TEXT [--tag TAG]…",
    "list": "usage: cli_tool list [--tag TAG] [--all]",
    "done": "usage: cli_tool done NUMBER…",
}
STORE = pathlib.Path("notes.txt")


def stop(status, text):
    print(text, file=sys.stdout if status == 0 else sys.stderr)
    sys.exit(status)


def usage(command=""):
    stop(2, HELP[command])


def load():
    if not STORE.exists():
        return []
    notes = []
    try:
        for line in STORE.read_bytes().decode("utf-8").split("\n")[:-1]:
            mark, text, *tags = line.split("\t")
            notes.append(dict(text=text, tags=tags, done={"[ ]": False, "[x]": True}[mark]))
    except (OSError, ValueError, KeyError) as error:
        stop(1, "cli_tool: notes.txt: " + " ".join(repr(error).split()))
    return notes


def save(notes):
    lines = ["\t".join(["[x]" if note["done"] else "[ ]", note["text"]] + note["tags"]) for note in notes]
    STORE.write_text("".join(line + "\n" for line in lines), encoding="utf-8")


def fits(text):
    return text.strip() and not any(sign in text for sign in "\t\r\n")


def split(command, words, with_value, flags=()):
    """(other words, values of the option, flags that are there)."""
    rest, values, found = [], [], set()
    words = list(words)
    while words:
        word = words.pop(0)
        if word in with_value:
            if not words:
                usage(command)
            values.append(words.pop(0))
        elif word in flags:
            found.add(word)
        elif word.startswith("-"):
            usage(command)
        else:
            rest.append(word)
    return rest, values, found


def main():
    words = sys.argv[1:]
    if words[:1] and words[0] in ("-h", "--help"):
        stop(0, HELP[""])
    if not words or words[0] not in HELP:
        usage()
    command, words = words[0], words[1:]
    if "--help" in words or "-h" in words:
        stop(0, HELP[command])
    if command == "add":
        rest, tags, _ = split(command, words, ("-t", "--tag"))
        if len(rest) != 1 or not all(map(fits, rest + tags)):
            usage(command)
        notes = load() + [dict(text=rest[0], tags=tags, done=False)]
        save(notes)
        print(len(notes))
    elif command == "list":
        rest, tags, everything = split(command, words, ("-t", "--tag"), ("-a", "--all"))
        if rest:
            usage(command)
        for place, note in enumerate(load()):
            if (everything or not note["done"]) and (not tags or tags[-1] in note["tags"]):
                mark = "x" if note["done"] else " "
                print(place + 1, f"[{mark}]", note["text"], *["#" + tag for tag in note["tags"]])
    else:
        if not words or not all(word.isdecimal() and int(word) for word in words):
            usage(command)
        notes = load()
        for word in words:
            if int(word) > len(notes):
                stop(1, f"cli_tool: no note {int(word)}")
        for word in words:
            notes[int(word) - 1]["done"] = True
        save(notes)


main()
