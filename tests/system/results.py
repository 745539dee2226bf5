"""Compares results files of `kata grade`: the same submissions, each once, with the same results but
for times, memory, the order in which they came, and what a submission says that is different each time.

    results.py FILE OTHER…
"""

import json
import sys

VOLATILE = {"elapsed_ms", "wall_ms", "memory_bytes", "detail", "text", "usage", "behaviour", "message",
            "output"}


# The line in which a limit found it.
AT_A_LIMIT = {"TLE", "MLE"}


def without_times(value):
    if isinstance(value, dict):
        volatile = VOLATILE | ({"line"} if value.get("verdict") in AT_A_LIMIT else set())
        return {key: without_times(one) for key, one in value.items() if key not in volatile}
    if isinstance(value, list):
        return [without_times(one) for one in value]
    return value


def read(path):
    """The graded records by id. A submission that stands there twice is an error."""
    graded, not_graded = {}, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            if record["record"] == "graded":
                if record["id"] in graded:
                    sys.exit(f"{path}: {record['name']} was judged twice")
                graded[record["id"]] = without_times(record)
            elif record["record"] == "run":
                not_graded.clear()
            elif record["record"] == "not graded":
                not_graded.append(record["path"])
    return graded, sorted(not_graded)


def main(first, *others):
    expected = read(first)
    for path in others:
        found = read(path)
        if found == expected:
            continue
        names = {record["name"] for record in expected[0].values()}
        other = {record["name"] for record in found[0].values()}
        for record_id in expected[0].keys() & found[0].keys():
            if expected[0][record_id] != found[0][record_id]:
                print(f"{expected[0][record_id]['name']} differs")
        sys.exit(f"{path} differs from {first}: missing {sorted(names - other)[:5]}, "
                 f"more {sorted(other - names)[:5]}")
    print(f"{len(expected[0])} results, the same in {len(others) + 1} files")


if __name__ == "__main__":
    main(*sys.argv[1:])
