import re

LOCAL = "[A-Za-z0-9._%+-]"
LABEL = "[A-Za-z0-9-]"
ADDRESS = re.compile(
    rf"(?<!{LOCAL})({LOCAL}){LOCAL}*(@(?:{LABEL}+\.)+[A-Za-z]{{2,}})(?!{LABEL})"
)
DIGITS = re.compile(r"[0-9](?:[ -]?[0-9]){12,18}")


def redact(text):
    """Return the text with e-mail addresses and card numbers masked."""
    return DIGITS.sub(masked, ADDRESS.sub(r"\1***\2", text))


def masked(found):
    digits = re.sub("[ -]", "", found[0])
    if not 13 <= len(digits) <= 19 or not passes_luhn(digits):
        return found[0]
    left = len(digits) - 4
    return re.sub("[0-9]", "*", found[0], count=left)


def passes_luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (1 + place % 2)
        total += number - 9 if number > 9 else number
    return total % 10 == 0
