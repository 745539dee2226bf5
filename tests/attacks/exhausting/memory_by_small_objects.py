# attack: fills its memory with small objects, which the collector walks
# verdict: MLE
# kata: roomy
def double(n):
    held = None
    while True:
        held = [held, {}]
