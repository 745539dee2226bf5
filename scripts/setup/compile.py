"""Compiles the named files without running them or writing anything; warnings are errors."""

import sys

failed = False
for name in sys.argv[1:]:
    try:
        with open(name, "rb") as source:
            compile(source.read(), name, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        print("%s: %s (Python %d.%d)" % (name, error, *sys.version_info[:2]))
        failed = True
sys.exit(1 if failed else 0)
