#!/usr/bin/python3
"""What must hold where instructions are counted: growth judged right, and not fooled.

    counting.py [GROWTH-ARGUMENT…]

Runs tests/soak/growth.py with the arguments, then the attacks on measuring, each of which must get its verdict.
"""

import json
import pathlib
import subprocess
import sys

from place import KATA

TESTS = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS / "attacks"))

from attack import Attack  # noqa: E402


def verdict_of(attack):
    done = subprocess.run([KATA, "run", attack.exercise, attack.path, "--json"], capture_output=True, check=False)
    return json.loads(done.stdout)["verdict"]


def main(arguments):
    growth = [sys.executable, "-B", TESTS / "soak/growth.py", "--kata", KATA, *arguments]
    wrong = subprocess.run(growth, check=False).returncode
    for path in sorted((TESTS / "attacks/measuring").glob("*.py")):
        attack = Attack(path)
        verdict = verdict_of(attack)
        # So slow a processor may come to the limit before the growth is certain.
        fooled = verdict not in {*attack.verdicts["verdict"], "TLE"}
        print(f"{'FAIL' if fooled else 'PASS'} {path.stem}: {verdict}", flush=True)
        wrong += fooled
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
