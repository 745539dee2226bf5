# attack: fills the scratch file system
# verdict: MLE
# without namespaces: AC | RE | TLE
# on tiny_limits: RE
# either: without a mount namespace all files together are bounded by the room on the machine and by time
# kata: roomy
def double(n):
    for number in range(64):
        with open(f"{number}", "wb") as file:
            for _ in range(15):
                file.write(b"x" * (1 << 20))
    return n * 2
