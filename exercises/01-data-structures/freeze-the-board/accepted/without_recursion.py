"""A stack of tuples under construction: the list so far, and an iterator over what is left."""


def freeze(board):
    stack = [([], iter([board]))]
    while True:
        done, rest = stack[-1]
        for item in rest:
            if isinstance(item, (list, tuple)):
                stack.append(([], iter(item)))
                break
            done.append(item)
        else:
            stack.pop()
            if not stack:
                return done[0]
            stack[-1][0].append(tuple(done))
