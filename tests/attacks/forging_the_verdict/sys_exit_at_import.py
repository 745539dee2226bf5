# attack: raises SystemExit(0) while it is imported
# verdict: RE
import sys

sys.exit(0)
