# attack: ends its first thread, with which /proc tells nothing more of its memory, and answers in another
# verdict: CLE
# kata: held
import ctypes
import os
import sys
import threading
import time

EXIT = 93 if os.uname().machine == "aarch64" else 60  # of one thread


def double(n):
    held = b"x" * (40 << 20)
    frame = sys._getframe()
    while frame.f_code.co_name != "serve_session":
        frame = frame.f_back
    harness, child, prompts = frame.f_globals, frame.f_locals["child"], frame.f_locals["request"]["prompts"]

    def go_on():
        time.sleep(0.05)
        answer = compile("answer", "<prompt 1>", "eval")
        harness["run_prompt"](child, prompts[0], answer, 0, {"answer": n * 2, "held": held}, 1 << 20)
        child.probe()
        child.send(harness["DONE"], harness["encode"](child.stream_sizes()))
        os._exit(0)

    threading.Thread(target=go_on).start()
    ctypes.CDLL(None).syscall(EXIT, 0)
