"""Goes from @ to @, and looks to the left and to the right of each."""

import re
import string

LETTERS = set(string.ascii_letters)
LABEL = LETTERS | set(string.digits) | {"-"}
LOCAL = LABEL | set("._%+")


def end_of_domain(text, start):
    """Where the domain that begins at start ends, or None."""
    labels, place, end = 0, start, None
    while True:
        first = place
        only_letters = True
        while place < len(text) and text[place] in LABEL:
            only_letters = only_letters and text[place] in LETTERS
            place += 1
        if place == first:
            return end
        labels += 1
        if labels > 1 and only_letters and place - first > 1:
            end = place
        if text[place:place + 1] != ".":
            return end
        place += 1


def without_addresses(text):
    parts, done = [], 0
    sign = text.find("@")
    while sign >= 0:
        start = sign
        while start > done and text[start - 1] in LOCAL:
            start -= 1
        end = end_of_domain(text, sign + 1)
        if start < sign and end is not None:
            parts += [text[done:start + 1], "***", text[sign:end]]
            done = end
        sign = text.find("@", sign + 1)
    return "".join(parts) + text[done:]


def card(match):
    run = match.group()
    digits = [int(sign) for sign in run if sign not in " -"]
    if len(digits) < 13 or len(digits) > 19:
        return run
    odd, even = digits[-1::-2], digits[-2::-2]
    if (sum(odd) + sum(sum(divmod(2 * digit, 10)) for digit in even)) % 10:
        return run
    hidden, result = len(digits) - 4, ""
    for sign in run:
        if sign not in " -":
            hidden -= 1
            sign = "*" if hidden >= 0 else sign
        result += sign
    return result


def redact(text):
    return re.sub("[0-9]+(?:[ -][0-9]+)*", card, without_addresses(text))
