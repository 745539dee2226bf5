# attack: fills /dev/shm
# verdict: MLE
# without namespaces: RE
# on tiny_limits: RE
# kata: roomy
def double(n):
    for number in range(64):
        with open(f"/dev/shm/{number}", "wb") as file:
            for _ in range(15):
                file.write(b"x" * (1 << 20))
    return n * 2
