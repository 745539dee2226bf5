"""Looks at help texts, whose layout differs from version to version."""


def names_the_commands(stdout):
    for word in ("add", "list", "done"):
        if word not in stdout:
            return f"The help does not name the command {word}."
    return True


def names_the_tag(stdout):
    return "--tag" in stdout or "The help of add does not name --tag."
