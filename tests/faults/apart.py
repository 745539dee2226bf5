"""Where only we leave something."""

import os
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "attacks"))

from leftovers import PLACES, adopt_orphans
from machines import mount, own_mounts


def live_apart(kata):
    """What kata leaves behind becomes ours to see: orphans, and as root the files in the folders that all share,
    where others come and go. A folder in which kata itself lies stays as it is."""
    adopt_orphans()
    if os.geteuid() != 0:
        return
    own_mounts()
    for place in PLACES:
        if pathlib.Path(place) not in pathlib.Path(kata).resolve().parents:
            mount("tmpfs", place, "tmpfs")
