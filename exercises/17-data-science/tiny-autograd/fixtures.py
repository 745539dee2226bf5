"""Shorter ways to ask for gradients."""


def gradients(y, *values):
    """The gradients of y with respect to the values."""
    y.backward()
    return [value.grad for value in values]


def computed(Value, a, b, steps):
    """Value and gradients of a formula that is described by steps."""
    values = first, second = [Value(a), Value(b)]
    for operation, left, right, number in steps:
        x, y = values[-1 - left % len(values)], values[-1 - right % len(values)]
        values.append({
            "+": lambda: x + y, "-": lambda: x - y, "*": lambda: x * y, "neg": lambda: -x,
            "relu": lambda: x.relu(), "n-": lambda: number - x, "n*": lambda: number * x,
        }[operation]())
        if abs(values[-1].data) > 1e6:
            values.pop()
    return [float(values[-1].data)] + [float(grad) for grad in gradients(values[-1], first, second)]
