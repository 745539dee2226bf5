import re
from collections import Counter


def top_words(text, count):
    if count < 0:
        raise ValueError
    return Counter(re.findall(r"[^\W_]+(?:'[^\W_]+)*", text)).most_common(count)
