import os
import signal
import subprocess


def run_command(command, text="", timeout=None):
    """Run a program; return its status, its output and its errors."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, start_new_session=True)
    try:
        output, errors = process.communicate(text.encode(), timeout)
    except BaseException as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        if isinstance(error, subprocess.TimeoutExpired):
            raise TimeoutError(f"{command[0]} has not ended after {timeout} seconds") from error
        raise
    return process.returncode, output.decode("utf-8", "replace"), errors.decode("utf-8", "replace")
