import sys

print("cli_tool is yours to write", file=sys.stderr)
sys.exit(3)
