import sys

print({"words": sys.argv[1:]})
print(f"took {len(sys.argv)} steps", file=sys.stderr)
