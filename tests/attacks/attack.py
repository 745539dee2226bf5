"""One attack: what its first lines say of it, and the submission that is made of it."""

import pathlib
import re
import subprocess
import sys

SUITE = pathlib.Path(__file__).resolve().parent
FOLDERS = ("forging_the_verdict", "forging_the_protocol", "reading_what_is_hidden", "escaping",
           "exhausting", "odd_input", "measuring")
HEADER = re.compile(r"# (attack|verdict|either|without namespaces|on \w+|kata|never shown|sample): (.+)")
VERDICTS = {"AC", "WA", "RE", "TLE", "GLE", "CLE", "MLE", "OLE", "IS", "IE", "REFUSED"}
UNITS = {"ms": 1, "s": 1000}


class Attack:
    """`path` is a submission, or NAME.make.py: a program that writes one into a given folder."""

    def __init__(self, path):
        self.path = path
        self.name = f"{path.parent.name}/{path.name.removesuffix('.py').removesuffix('.make')}"
        self.generated = path.name.endswith(".make.py")
        self.source = path.read_bytes()
        fields = self.read_header()
        self.what = fields["attack"]
        self.verdicts = {field: verdicts(text) for field, text in fields.items()
                         if field in ("verdict", "without namespaces") or field.startswith("on ")}
        if any(len(several) > 1 for several in self.verdicts.values()) != ("either" in fields):
            raise ValueError(f"{path}: several verdicts, and only they, need a line `either:` that says why")
        self.kata = fields.get("kata", "double")
        self.never_shown = fields.get("never shown")
        self.sample = fields.get("sample") == "yes"
        if not self.exercise.is_dir():
            raise ValueError(f"{path}: there is no kata {self.kata}")

    def read_header(self):
        fields = {}
        for line in self.source.decode("utf-8").splitlines():
            if not line.startswith("#"):
                break
            match = HEADER.fullmatch(line)
            if match:
                fields[match[1]] = match[2]
        missing = {"attack", "verdict"} - set(fields)
        if missing:
            raise ValueError(f"{self.path}: the first lines lack {', '.join(sorted(missing))}")
        return fields

    @property
    def exercise(self):
        return SUITE / "exercises" / self.kata

    @property
    def honest(self):
        return self.exercise / "solution.py"

    def expected(self, machine, namespaces):
        """The verdicts that are right: on this very machine, where namespaces are refused, or anywhere."""
        special = self.verdicts.get(f"on {machine}")
        if not special and not namespaces:
            special = self.verdicts.get("without namespaces")
        return special or self.verdicts["verdict"]

    def submission(self, folder, names):
        """The file to hand in, in `folder`. @NAME@ in the source stands for what `names` has."""
        if self.generated:
            subprocess.run([sys.executable, self.path, folder], check=True)
            return next(iter(folder.iterdir()))
        source = self.source
        for name, value in names.items():
            source = source.replace(f"@{name}@".encode(), str(value).encode())
        if source == self.source:
            return self.path
        copy = folder / self.path.name
        copy.write_bytes(source)
        return copy


def verdicts(text):
    found = [verdict.strip() for verdict in text.split("|")]
    unknown = set(found) - VERDICTS
    if unknown:
        raise ValueError(f"no such verdict: {', '.join(unknown)}")
    return found


def limit_ms(exercise, name):
    """A limit of an exercise of this suite, which all write theirs on one line; None without it."""
    line = re.search(r"^limits: \{(.*)\}$", (exercise / "exercise.yaml").read_text(), re.MULTILINE)
    found = re.search(rf"\b{name}: (\d+)(ms|s)", line[1]) if line else None
    return int(found[1]) * UNITS[found[2]] if found else None


def find(places):
    """The attacks in `places`: folders or files of the suite, by path or name."""
    found = []
    for place in places or FOLDERS:
        path = next((p for p in (SUITE / place, pathlib.Path(place).resolve()) if p.exists()), None)
        if path is None:
            raise ValueError(f"{place}: no folder or attack of this name")
        found += sorted(path.glob("*.py")) if path.is_dir() else [path]
    return [Attack(path) for path in found]
