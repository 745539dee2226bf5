"""Writes submissions with known verdicts, as `kata grade` takes them, and looks at what became of them.

    make_submissions.py make COUNT FILE CATALOGUE [--exercises SLUG…] [--took RESULTS]
    make_submissions.py check FILE RESULTS

They are the accepted and wrong solutions of the exercises and their starters, each with a comment of
its own, so that no two are alike; one in a hundred is an attack. The same COUNT makes the same file. With
RESULTS of an earlier run, exercises that took long there come less often, so that they are not most of the work.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import statistics
import sys

import yaml

SUITE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(SUITE.parent / "attacks"))
import attack  # noqa: E402

# Attacks that end by themselves soon; the others wait for a limit.
HOSTILE = ("forging_the_verdict", "forging_the_protocol", "escaping", "odd_input")


# Wrong whenever they run, but their threads race for which cases fail.
RACES = {("fetch-all", "as_they_arrive.py"), ("off-the-loop", "one_context_for_all.py")}


class Loader(yaml.SafeLoader):
    """exercise.yaml, of which only plain fields matter here."""


Loader.add_multi_constructor("!", lambda loader, suffix, node: None)


def single_file(folder, document):
    name = folder.name.replace("-", "_") + ".py"
    return document.get("submit", [name])[0] if len(document.get("submit", [name])) == 1 else None


def solutions(folder, slugs):
    """(exercise, source, verdicts) of every single-file solution below a catalogue."""
    for path in sorted(folder.glob("*/*/exercise.yaml")):
        exercise = path.parent
        if slugs and exercise.name not in slugs:
            continue
        if (SUITE.parent / "attacks/exercises" / exercise.name).is_dir():
            continue  # the attacks' exercise of that name hides it
        document = yaml.load(path.read_text(encoding="utf-8"), Loader)
        if document.get("requires") or document["kind"] in ("predict", "tests"):
            continue
        if not single_file(exercise, document):
            continue
        files = [exercise / "solution.py", *sorted((exercise / "accepted").glob("*.py"))]
        for file in files:
            yield exercise.name, file.read_text(encoding="utf-8"), ["AC"]
        for wrong in document.get("wrong", []):
            file = exercise / wrong["file"]
            if (exercise.name, file.name) in RACES:
                continue
            # What waits for a limit would make the whole wait for little else.
            if file.is_file() and wrong["verdict"] in ("WA", "RE", "IS", "CLE"):
                yield exercise.name, file.read_text(encoding="utf-8"), [wrong["verdict"]]


def attacks():
    """Those that need nothing of the machine: no package, none of the things that stand for a @NAME@."""
    needs = {path.parent.name for path in (SUITE.parent / "attacks/exercises").glob("*/exercise.yaml")
             if "\nrequires:" in path.read_text(encoding="utf-8")}
    for folder in HOSTILE:
        for path in sorted((SUITE.parent / "attacks" / folder).glob("*.py")):
            if path.name.endswith(".make.py"):
                continue
            one = attack.Attack(path)
            try:
                source = one.source.decode("utf-8")
            except UnicodeDecodeError:
                continue
            verdicts = set(one.expected(None, True))
            if (verdicts <= {"AC", "WA", "RE", "IS", "CLE"} and one.kata not in needs
                    and not re.search("@[A-Z]+@", source)):
                yield one.kata, source, sorted(verdicts)


def weights_by_time(known, results):
    """How often each solution is drawn: less by the square of the time that its exercise took."""
    took = collections.defaultdict(list)
    with open(results, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["record"] == "graded":
                took[record["exercise"]].append(record["elapsed_ms"])
    usual = statistics.median(one for times in took.values() for one in times)
    return [1 / statistics.mean(took.get(exercise, [usual])) ** 2 for exercise, _, _ in known]


def make(count, file, catalogue, slugs, took):
    draw = random.Random(count)
    known = list(solutions(pathlib.Path(catalogue), slugs))
    hostile = list(attacks()) if not slugs else []
    weights = weights_by_time(known, took) if took else None
    with open(file, "w", encoding="utf-8") as out:
        for number in range(count):
            exercise, source, verdicts = (draw.choice(hostile) if hostile and number % 100 == 50
                                          else draw.choices(known, weights)[0])
            line = {"student": f"student{number % (count // 20 + 1):05}", "exercise": exercise,
                    "source": f"{source}\n# {number}\n", "extra": {"verdicts": verdicts}}
            print(json.dumps(line), file=out)
    print(f"{count} submissions of {len({one[0] for one in known})} exercises, "
          f"{len(known)} solutions, {len(hostile)} attacks")


def check(file, results):
    expected = {}
    with open(file, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            expected[f"{file}:{number}"] = json.loads(line)["extra"]["verdicts"]
    got = {}
    with open(results, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["record"] == "graded":
                assert record["name"] not in got, f"{record['name']} was judged twice"
                got[record["name"]] = record["verdict"]
    wrong = [f"{name}: {got.get(name, 'missing')}, not {' or '.join(verdicts)}"
             for name, verdicts in expected.items() if got.get(name) not in verdicts]
    counts = collections.Counter(got.values())
    print(f"{len(got)} results: {dict(counts.most_common())}; {len(wrong)} differ")
    print("\n".join(wrong[:20]))
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("make")
    making.add_argument("count", type=int)
    making.add_argument("file")
    making.add_argument("catalogue")
    making.add_argument("--exercises", nargs="*", default=[])
    making.add_argument("--took", metavar="RESULTS")
    checking = commands.add_parser("check")
    checking.add_argument("file")
    checking.add_argument("results")
    arguments = parser.parse_args()
    if arguments.command == "check":
        return check(arguments.file, arguments.results)
    make(arguments.count, arguments.file, arguments.catalogue, arguments.exercises, arguments.took)
    return 0


if __name__ == "__main__":
    sys.exit(main())
