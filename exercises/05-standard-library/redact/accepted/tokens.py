"""Cuts the text at what no address can hold, and at what no card can hold."""

import re

WORD = re.compile(r"([A-Za-z0-9._%+@-]+)")
DOMAIN = re.compile(r"((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(?![A-Za-z0-9-])")
DOUBLED = {str(digit): digit * 2 // 10 + digit * 2 % 10 for digit in range(10)}


def mask_word(word):
    """Masks what stands before each @ that a domain follows."""
    pieces = word.split("@")
    masked = [
        piece[0] + "***" if piece and DOMAIN.match(domain) else piece
        for piece, domain in zip(pieces, pieces[1:])
    ]
    return "@".join(masked + pieces[-1:])


def mask_cards(text):
    out = []
    for piece in re.split(r"([0-9](?:[ -]?[0-9])*)", text):
        digits = piece.replace(" ", "").replace("-", "")
        if 13 <= len(digits) <= 19 and re.fullmatch("[0-9]+", digits):
            total = sum(int(d) for d in digits[::-2]) + sum(DOUBLED[d] for d in digits[-2::-2])
            if total % 10 == 0:
                places = [place for place, sign in enumerate(piece) if sign.isdigit()]
                piece = list(piece)
                for place in places[:-4]:
                    piece[place] = "*"
        out.extend(piece)
    return "".join(out)


def redact(text):
    words = WORD.split(text)
    words[1::2] = [mask_word(word) for word in words[1::2]]
    return mask_cards("".join(words))
