def is_balanced(text):
    brackets = "".join(character for character in text if character in "()[]{}")
    before = None
    while brackets != before:
        before = brackets
        for pair in ("()", "[]", "{}"):
            brackets = brackets.replace(pair, "")
    return not brackets
