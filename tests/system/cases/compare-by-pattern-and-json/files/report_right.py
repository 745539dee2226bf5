import json
import sys

print(json.dumps({"words": sys.argv[1:]}, indent=2))
print(f"took {len(sys.argv)} steps", file=sys.stderr)
