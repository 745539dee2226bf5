"""Makes what a test cannot write down as a file."""

import os


def link(name, target):
    """A symbolic link called `name`, which leads to `target`."""
    os.symlink(target, name)
