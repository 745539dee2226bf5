# attack: fills the scratch file system
# verdict: RE | MLE
# without namespaces: AC | RE | MLE | TLE
# kata: roomy
def double(n):
    for number in range(64):
        with open(f"{number}", "wb") as file:
            for _ in range(15):
                file.write(b"x" * (1 << 20))
    return n * 2
