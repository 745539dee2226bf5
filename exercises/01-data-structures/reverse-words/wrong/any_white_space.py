"""Takes every white space for a gap."""

import re


def reverse_words(text):
    words = re.findall(r"\S+", text)
    return re.sub(r"\S+", lambda place: words.pop(), text)
