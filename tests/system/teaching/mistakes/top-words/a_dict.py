import re
from collections import Counter


def top_words(text, count):
    if count < 0:
        raise ValueError
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower())
    return dict(Counter(words).most_common(count))
