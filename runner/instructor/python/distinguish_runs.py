"""Searches for a run of a program that tells a mutant from the reference.

Reads one JSON document: {files: [[name, reference, mutant]], seconds, exits, runs: [{args, stdin,
files: {path: text}}]}; the first file is the program. Candidates are the runs with other arguments,
input and files, made of characters that the given ones have, and with files left out; the reference
may end with no other exit status than those of `exits`.

Writes a JSON document on a line whenever it has found a shorter run: {run: {args, stdin, files},
stdout, exit}, and {} in the end if there is none. Works on CPython 3.8 and later.
"""

import builtins
import copy
import io
import json
import os
import random
import sys
import time

from variation import Facts, fresh_folder, simpler, varied


def as_lines(text):
    return text.splitlines(keepends=True)


class Program:
    """One implementation, run again and again in this process."""

    def __init__(self, files, which):
        self.files = {name: sources[which] for name, *sources in files}
        self.name = files[0][0]
        self.code = compile(self.files[self.name], self.name, "exec", 0, True)

    def outcome(self, run):
        """(standard output, exit status); a status of None stands for an exception."""
        with fresh_folder():
            for path, text in {**self.files, **run["files"]}.items():
                os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
                with open(path, "w", encoding="utf-8", newline="") as file:
                    file.write(text)
            return self.outcome_here(run)

    def outcome_here(self, run):
        for name in self.files:
            sys.modules.pop(name[:-3], None)
        before = sys.argv, sys.path, sys.stdin, sys.stdout, sys.stderr
        sys.argv = [self.name] + run["args"]
        sys.path = [os.getcwd()] + sys.path
        sys.stdin = io.TextIOWrapper(io.BytesIO(run["stdin"].encode("utf-8")), "utf-8")
        written = io.BytesIO()
        sys.stdout = io.TextIOWrapper(written, "utf-8")
        sys.stderr = io.TextIOWrapper(io.BytesIO(), "utf-8")
        try:
            status = self.status()
            sys.stdout.flush()
            return written.getvalue().decode("utf-8", "replace"), status
        finally:
            sys.argv, sys.path, sys.stdin, sys.stdout, sys.stderr = before

    def status(self):
        names = {"__name__": "__main__", "__file__": self.name, "__builtins__": builtins}
        try:
            exec(self.code, names)
        except SystemExit as end:
            if end.code is None:
                return 0
            return end.code & 0xFF if isinstance(end.code, int) else 1
        except Exception:
            return None
        return 0


def size_of(run):
    texts = [run["stdin"], *run["args"], *run["files"], *run["files"].values()]
    return sum(map(len, texts)) + len(texts)


class Search:
    def __init__(self, request):
        self.rng = random.Random(1)
        self.runs = request["runs"]
        self.exits = set(request["exits"])
        self.both = [Program(request["files"], which) for which in (0, 1)]
        self.end = time.process_time() + request["seconds"]
        self.best = None
        self.arguments, self.texts = Facts(), Facts()
        self.pool = []
        for run in self.runs:
            for argument in run["args"]:
                self.arguments.see(argument)
                self.pool.append(argument)
            for text in (run["stdin"], *run["files"].values()):
                self.texts.see(text)
                self.pool += [text, *as_lines(text)]
            self.texts.filled = False

    def try_one(self, run):
        """Keeps a run that tells them apart; says whether it did."""
        if self.best is not None and size_of(run) >= size_of(self.best):
            return False
        stdout, status = self.both[0].outcome(run)
        if status not in self.exits or (stdout, status) == self.both[1].outcome(run):
            return False
        self.best = run
        print(json.dumps({"run": run, "stdout": stdout, "exit": status}), flush=True)
        return True

    def candidate(self):
        run = copy.deepcopy(self.rng.choice(self.runs))
        for _ in range(self.rng.choice([1, 1, 1, 2, 2, 3])):
            self.change(run, self.rng.choice(["args", "stdin", *run["files"]]))
        return run

    def change(self, run, part):
        if part == "args":
            changed = varied(run["args"], self.rng, [self.pool])
            if all(map(self.arguments.allow, changed)):
                run["args"] = changed
        elif part == "stdin":
            run["stdin"] = self.varied_text(run["stdin"])
        elif self.rng.random() < 0.1:
            del run["files"][part]
        elif part in run["files"]:
            run["files"][part] = self.varied_text(run["files"][part])

    def varied_text(self, text):
        if self.rng.random() < 0.5:
            other = "".join(varied(as_lines(text), self.rng, [as_lines(one) for one in self.pool]))
        else:
            other = varied(text, self.rng, self.pool)
        return other if self.texts.allow(other) else text

    def simpler_runs(self):
        best = self.best
        for args in simpler(best["args"]):
            if all(map(self.arguments.allow, args)):
                yield dict(best, args=args)
        for lines in simpler(as_lines(best["stdin"])):
            yield dict(best, stdin="".join(lines))
        for files in simpler(best["files"]):
            yield dict(best, files=files)
        for path, text in best["files"].items():
            for lines in simpler(as_lines(text)):
                yield dict(best, files={**best["files"], path: "".join(lines)})

    def run(self):
        while self.runs and self.best is None and time.process_time() < self.end:
            self.try_one(self.candidate())
        again = self.best is not None
        while again and time.process_time() < self.end + 0.5:
            again = any(map(self.try_one, self.simpler_runs()))


if __name__ == "__main__":
    search = Search(json.load(sys.stdin))
    search.run()
    if search.best is None:
        print("{}")
