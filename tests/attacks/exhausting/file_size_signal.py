# attack: writes a file past the largest size, with the signal for it at its default
# verdict: RE
# kata: roomy
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_DFL)


def double(n):
    with open("file", "wb") as file:
        while True:
            file.write(b"x" * (1 << 20))
