import os
import signal
import subprocess


def run_command(command, text="", timeout=None):
    process = subprocess.Popen(" ".join(command), shell=True, stdin=subprocess.PIPE,
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    try:
        output, errors = process.communicate(text.encode(), timeout)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise TimeoutError
    return process.returncode, output.decode("utf-8", "replace"), errors.decode("utf-8", "replace")
