#!/usr/bin/python3
"""Checks that each thing of catalogue.txt is tried by attacks that are there."""

import sys

from attack import FOLDERS, SUITE, find


def main():
    there = {attack.name for attack in find(FOLDERS)}
    missing, folders, count, folder = [], [], 0, None
    for line in (SUITE / "catalogue.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            folder = line.strip("[]")
            folders.append(folder)
            continue
        what, _, names = line.rpartition(": ")
        count += 1
        if not what or not names.split():
            missing.append(f"{line}: names no attack")
        missing += [f"{what}: there is no {folder}/{name}" for name in names.split()
                    if f"{folder}/{name}" not in there]
    if tuple(folders) != FOLDERS:
        missing.append(f"folders {folders}, not {list(FOLDERS)}")
    print("\n".join(missing) or f"{count} things to try, {len(there)} attacks")
    sys.exit(1 if missing or not count else 0)


if __name__ == "__main__":
    main()
