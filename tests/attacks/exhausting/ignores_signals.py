# attack: ignores every signal that can be ignored, blocks the rest, and spins
# verdict: TLE
# sample: yes
# kata: quick
import signal

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, set(signal.Signals))


def double(n):
    while True:
        pass
