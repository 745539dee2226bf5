# attack: holds everything in memory, and frees it before it answers
# verdict: GLE
# kata: lean
import gc


def mean(numbers):
    kept = list(numbers)
    answer = sum(kept) / len(kept)
    kept.clear()
    del kept
    gc.collect()
    return answer
