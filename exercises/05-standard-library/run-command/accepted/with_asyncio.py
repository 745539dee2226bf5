"""The same with asyncio, which waits for pipes and for the end without a thread."""

import asyncio
import os
import signal


def run_command(command, text="", timeout=None):
    return asyncio.run(run(command, text, timeout))


async def run(command, text, timeout):
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *command, stdin=pipe, stdout=pipe, stderr=pipe, start_new_session=True)
    try:
        streams = await asyncio.wait_for(process.communicate(text.encode("utf-8")), timeout)
    except asyncio.TimeoutError:
        os.killpg(process.pid, signal.SIGKILL)
        await process.communicate()
        raise TimeoutError("too slow: " + command[0])
    output, errors = (stream.decode("utf-8", errors="replace") for stream in streams)
    return process.returncode, output, errors
