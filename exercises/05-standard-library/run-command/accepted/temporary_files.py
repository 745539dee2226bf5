"""Files in the place of pipes: nobody has to read while the program runs."""

import os
import signal
import tempfile
from subprocess import Popen, TimeoutExpired


def contents(file):
    file.seek(0)
    return str(file.read(), "utf-8", errors="replace")


def run_command(command, text="", timeout=None):
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as out, \
            tempfile.TemporaryFile() as err:
        source.write(bytes(text, "utf-8"))
        source.seek(0)
        process = Popen(command, stdin=source, stdout=out, stderr=err, preexec_fn=os.setsid)
        try:
            status = process.wait(timeout)
        except TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            raise TimeoutError(timeout) from None
        return status, contents(out), contents(err)
