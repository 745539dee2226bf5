"""Sums up what ctest wrote, one JUnit file a stage, and decides whether the run passed.

    test_summary.py ALLOWED STAGE…

A stage is a folder with a junit.xml, named PRESET-USER. ALLOWED is a Markdown file whose table
rows of the form | `regular expression` | user | why | name the tests that may be skipped.
"""

import collections
import pathlib
import re
import sys
import xml.etree.ElementTree

ROW = re.compile(r"^\| `(?P<tests>.+?)` \| (?P<user>[\w-]+) \| (?P<why>.+) \|$", re.MULTILINE)


def allowed_skips(path):
    """(expression, user) of each row; the user is `any`, `root` or `kata-test`."""
    return [(re.compile(row["tests"].replace(r"\|", "|")), row["user"])
            for row in ROW.finditer(path.read_text(encoding="utf-8"))]


def outcomes(stage):
    """(name, passed | failed | skipped, what it said of that) of each test of a stage."""
    for case in xml.etree.ElementTree.parse(stage / "junit.xml").getroot().iter("testcase"):
        skip = case.find("skipped")
        said = (case.findtext("system-out") or "").strip().splitlines()
        if case.get("status") == "run":
            yield case.get("name"), "passed", ""
        elif skip is not None and skip.get("message", "").startswith("SKIP_"):
            reason = next((line for line in said if "SKIPPED" in line), "no reason given")
            yield case.get("name"), "skipped", reason.strip()
        else:  # it failed, or could not even start
            yield case.get("name"), "failed", skip.get("message") if skip is not None else ""


def main(allowed_path, *stages):
    allowed = allowed_skips(pathlib.Path(allowed_path))
    wrong, total = [], 0
    print("\n== summary")
    for stage in map(pathlib.Path, stages):
        user = stage.name.partition("-")[2]
        counts = collections.Counter()
        skips = collections.Counter()
        if not (stage / "junit.xml").exists():
            wrong.append(f"{stage.name}: ctest ended without results")
            continue
        for name, outcome, reason in outcomes(stage):
            counts[outcome] += 1
            if outcome == "failed":
                wrong.append(f"{stage.name}: FAILED {name} {reason}".rstrip())
            elif outcome == "skipped":
                skips[reason] += 1
                if not any(tests.fullmatch(name) and who in ("any", user) for tests, who in allowed):
                    wrong.append(f"{stage.name}: SKIPPED, not on the list of allowed skips: {name}")
        total += counts["passed"]
        print(f"{stage.name}: {counts['passed']} passed, {counts['failed']} failed, "
              f"{counts['skipped']} skipped")
        for reason, count in skips.items():
            print(f"    {count} {reason}")
    if total == 0:
        wrong.append("no test passed")
    print("\n".join([""] + wrong + ["FAILED" if wrong else "PASSED"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
