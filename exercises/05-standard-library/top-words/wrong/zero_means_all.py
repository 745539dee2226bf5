"""Takes 0 for "not given" and returns all words."""

import re
from collections import Counter

# Letters and digits, which is \w without the underscore; apostrophes only between two of them.
WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


def top_words(text, count):
    """Return the count most frequent words of text as (word, number) pairs, the first ones first."""
    if count < 0:
        raise ValueError("count must not be negative")
    words = Counter(word.lower() for word in WORD.findall(text))
    return words.most_common(count or None)
