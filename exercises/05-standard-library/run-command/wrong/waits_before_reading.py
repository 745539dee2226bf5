import os
import signal
import subprocess


def run_command(command, text="", timeout=None):
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.PIPE, start_new_session=True)
    with process:
        try:
            process.stdin.write(text.encode())
            process.stdin.close()
        except BrokenPipeError:
            pass
        try:
            process.wait(timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise TimeoutError
        output, errors = process.stdout.read(), process.stderr.read()
    return process.returncode, output.decode("utf-8", "replace"), errors.decode("utf-8", "replace")
