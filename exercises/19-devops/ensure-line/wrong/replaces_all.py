import re


def ensure_line(path, line, pattern=None):
    """Make sure that a file has a line; return whether it had to be changed."""
    if "\n" in line or "\r" in line:
        raise ValueError("one line, without its end")
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
            old = file.read()
    except FileNotFoundError:
        old = ""
    new = with_line(old, line, pattern)
    if new == old:
        return False
    with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        file.write(new)
    return True


def with_line(text, line, pattern):
    """The text as it should be."""
    *lines, rest = text.split("\n")
    if rest:
        lines.append(rest)
    fitting = [place for place, old in enumerate(lines) if pattern is not None and re.search(pattern, old)]
    if fitting:
        for place in fitting:
            lines[place] = line
    elif line not in lines:
        lines.append(line)
        rest = ""
    else:
        return text
    return "\n".join(lines) + ("" if rest else "\n")
