# attack: looks for secrets and expected values in its arguments, environment and auxiliary vector
# verdict: WA
# kata: secret
import os
import re
import sys

PATTERN = re.compile(rb"hidden-[0-9a-f]{16}")


def secret(n):
    found = [repr(sys.argv), repr(getattr(sys, "orig_argv", "")), repr(dict(os.environ))]
    for pid in ["self", *range(1, 400)]:
        for name in ("cmdline", "environ", "auxv", "comm", "maps", "mountinfo"):
            try:
                with open(f"/proc/{pid}/{name}", "rb") as file:
                    found.append(file.read().decode("latin-1"))
            except OSError:
                pass
    match = PATTERN.search("".join(found).encode("latin-1", "replace"))
    return match.group().decode() if match else "nothing found"
