import re


def is_balanced(text):
    top = ()
    for bracket in re.findall(r"[(){}\[\]]", text):
        place = "([{)]}".index(bracket)
        if place < 3:
            top = (place, top)
            continue
        if not top or top[0] != place - 3:
            return False
        top = top[1]
    return top == ()
