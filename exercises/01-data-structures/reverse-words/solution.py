import re


def reverse_words(text):
    """Return text with its words in the opposite order; the gaps stay where they are."""
    words = re.findall("[^ ]+", text)
    return re.sub("[^ ]+", lambda place: words.pop(), text)
